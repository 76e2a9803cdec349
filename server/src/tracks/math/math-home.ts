import type { HomeHelp } from '@threshold/shared/contract/records.ts';

/** What a family can do at home, by objective. */
export const mathHome: Readonly<Record<string, HomeHelp>> = {
  '1.1': {
    en: [
      {
        title: 'Read a price tag',
        text: 'Find a number over one hundred. Ask: “How many hundreds, tens and ones are in it?”',
      },
      {
        title: 'Secret number',
        text: 'Think of a number under 1,000 and give three hints. Then swap places.',
      },
    ],
    es: [
      {
        title: 'Leer un precio',
        text: 'Busquen un número mayor que cien. Pregunte: «¿Cuántas centenas, decenas y unidades tiene?»',
      },
      {
        title: 'El número secreto',
        text: 'Piense un número menor que 1,000 y dé tres pistas. Después cambien de papel.',
      },
    ],
    zh: [
      { title: '读一读价格', text: '找一个一百以上的数，问问：“里面有几个百、几个十、几个一？”' },
      { title: '猜数字', text: '您想一个一千以内的数，给三条提示。然后换过来。' },
    ],
  },
  '1.2': {
    en: [
      {
        title: 'A string for a number line',
        text: 'Lay out a string from 0 to 1,000. Take turns to put paper numbers where they belong, and say why there.',
      },
      {
        title: 'Which is nearer?',
        text: 'Name a number from a bus, a page or a bill. Ask which hundred it is nearer to.',
      },
    ],
    es: [
      {
        title: 'Una cuerda como recta',
        text: 'Tiendan una cuerda de 0 a 1,000. Por turnos pongan números de papel en su lugar y digan por qué van ahí.',
      },
      {
        title: '¿De cuál está más cerca?',
        text: 'Diga un número de un camión, una página o un recibo. Pregunte de qué centena está más cerca.',
      },
    ],
    zh: [
      {
        title: '用绳子当数轴',
        text: '拉一根绳子，表示 0 到 1,000。轮流把写好的数放到合适的位置，并说说为什么。',
      },
      { title: '离哪个近？', text: '说一个公交车号、页码或账单上的数，问它离哪个整百更近。' },
    ],
  },
  '2.1': {
    en: [
      {
        title: 'Two things from the shop',
        text: 'Say two prices under fifty. Ask for the sum, and how it was found, before anybody writes.',
      },
      {
        title: 'Make the next ten',
        text: 'Name a number such as 38. Ask what is missing to 40, then add a bit more.',
      },
    ],
    es: [
      {
        title: 'Dos cosas de la tienda',
        text: 'Diga dos precios menores que cincuenta. Pida la suma, y cómo la encontró, antes de escribir nada.',
      },
      {
        title: 'Llegar a la decena',
        text: 'Diga un número, por ejemplo 38. Pregunte cuánto falta para 40 y luego sumen un poco más.',
      },
    ],
    zh: [
      { title: '买两样东西', text: '说两个五十以内的价格，先不写，问问一共多少、怎么想的。' },
      { title: '凑成整十', text: '说一个数，比如 38，问离 40 还差几，然后再多加一点。' },
    ],
  },
  '2.2': {
    en: [
      {
        title: 'Add up the steps',
        text: 'Count the steps of two walks, or the pages of two books. Add them together on paper.',
      },
      {
        title: 'Guess first',
        text: 'Before adding, ask: “Will it be more or less than 500?” Look afterwards who was near.',
      },
    ],
    es: [
      {
        title: 'Sumar los pasos',
        text: 'Cuenten los pasos de dos caminatas o las páginas de dos libros. Súmenlos en papel.',
      },
      {
        title: 'Primero calcular a ojo',
        text: 'Antes de sumar pregunte: «¿Será más o menos que 500?» Después vean quién se acercó.',
      },
    ],
    zh: [
      { title: '把步数加起来', text: '数一数两次散步的步数，或两本书的页数，在纸上加起来。' },
      { title: '先估一估', text: '相加之前先问：“会比 500 多还是少？”算完看看谁猜得近。' },
    ],
  },
  '2.3': {
    en: [
      {
        title: 'How many pages are left?',
        text: 'Take a thick book: so many pages in all, so many read. Ask how many are left, and how to be sure.',
      },
      {
        title: 'Give the change',
        text: 'Play shop with paper money up to 1,000. Let the shopkeeper count the change.',
      },
    ],
    es: [
      {
        title: '¿Cuántas páginas faltan?',
        text: 'Tomen un libro grueso: tantas páginas en total, tantas leídas. Pregunte cuántas faltan y cómo se comprueba.',
      },
      {
        title: 'Dar el cambio',
        text: 'Jueguen a la tienda con billetes de papel hasta 1,000. Que quien vende cuente el cambio.',
      },
    ],
    zh: [
      {
        title: '还剩几页？',
        text: '拿一本厚书：一共多少页，读了多少页，还剩多少？怎么知道没算错？',
      },
      { title: '找零钱', text: '用纸做的钱玩开店，最多到 1,000，请“店主”找钱。' },
    ],
  },
  '2.4': {
    en: [
      {
        title: 'Be a detective',
        text: 'Write three sums, one of them wrong. Ask to find it by subtracting, not by adding again.',
      },
      {
        title: 'Check the receipt',
        text: 'Cover one price on a receipt. Can it be found from the total?',
      },
    ],
    es: [
      {
        title: 'Jugar a detectives',
        text: 'Escriba tres sumas, una de ellas equivocada. Pida que la encuentre restando, no sumando otra vez.',
      },
      {
        title: 'Revisar el recibo',
        text: 'Tape un precio de un recibo. ¿Se puede encontrar con el total?',
      },
    ],
    zh: [
      { title: '当小侦探', text: '写三道加法，其中一道是错的。请孩子用减法找出来，不要再加一遍。' },
      { title: '核对小票', text: '把小票上的一个价格盖住，能从总数里算出来吗？' },
    ],
  },
  '3.1': {
    en: [
      {
        title: 'Groups in the kitchen',
        text: 'Egg boxes, muffin trays, chairs with four legs. Ask: “How many groups, how many in each?”',
      },
      {
        title: 'Tell a times story',
        text: 'Invent a story for 4 × 6 in which every group has the same. Then it is your turn.',
      },
    ],
    es: [
      {
        title: 'Grupos en la cocina',
        text: 'Cajas de huevos, moldes, sillas de cuatro patas. Pregunte: «¿Cuántos grupos y cuántos en cada uno?»',
      },
      {
        title: 'Contar un cuento de veces',
        text: 'Inventen un cuento para 4 × 6 en el que todos los grupos tengan lo mismo. Luego le toca a usted.',
      },
    ],
    zh: [
      { title: '厨房里的“几个几”', text: '鸡蛋盒、烤盘、四条腿的椅子。问问：“有几组？每组几个？”' },
      { title: '讲个乘法故事', text: '给 4 × 6 编一个故事，每组都一样多。然后轮到您来讲。' },
    ],
  },
  '3.2': {
    en: [
      {
        title: 'Cut a chocolate bar',
        text: 'Draw a bar of 7 by 8 squares. Ask where to cut so that both parts are easy to count.',
      },
      {
        title: 'One hard fact a day',
        text: 'Choose one for the day, such as 6 × 7, and ask at breakfast and at supper how it can be built from easy ones.',
      },
    ],
    es: [
      {
        title: 'Partir una barra de chocolate',
        text: 'Dibujen una barra de 7 por 8 cuadritos. Pregunte por dónde cortar para que las dos partes sean fáciles de contar.',
      },
      {
        title: 'Una difícil al día',
        text: 'Elijan una para el día, por ejemplo 6 × 7. En el desayuno y en la cena pregunte cómo se arma con otras fáciles.',
      },
    ],
    zh: [
      { title: '切巧克力', text: '画一块 7 乘 8 格的巧克力，问问从哪里切，两边都好数。' },
      {
        title: '每天一道难的',
        text: '每天选一道，比如 6 × 7。早饭和晚饭时各问一次：怎样用容易的算出来？',
      },
    ],
  },
};
