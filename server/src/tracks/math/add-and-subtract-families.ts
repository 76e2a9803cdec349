import type { LevelForFamilies } from '../track-content.ts';

export const addAndSubtractFamilies: LevelForFamilies = {
  title: { es: 'Sumar y restar', zh: '加法和减法' },
  objectives: {
    '2.1': {
      home: {
        en: [
          {
            title: 'Two things from the shop',
            text: 'Say two prices under fifty. Ask for the sum, and how it was found, before anybody writes.',
          },
          {
            title: 'How far to forty?',
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
      families: {
        es: {
          title: 'Sumar números de dos cifras',
          threshold:
            'Calcula cuatro sumas, al menos dos de las cuales pasan de una decena a otra, y explica uno de sus métodos de manera que otra persona pueda repetirlo.',
          short: 'El método se sigue bien, y así encontramos la decena perdida.',
          over: 'Tres de las cuatro pasan de decena. Llegar primero a 60 es rápido, y cualquiera podría hacerlo igual.',
        },
        zh: {
          title: '两位数加法',
          threshold: '算出四道加法，至少两道要进位，并讲清一种算法，让同学也能照着做。',
          short: '算法讲得清楚，所以才找得到丢掉的那个十。',
          over: '四道里有三道进位。先凑成 60 很快，谁都能学着做。',
        },
      },
    },
    '2.2': {
      home: {
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
      families: {
        es: {
          title: 'Sumar hasta 1,000',
          threshold:
            'Resuelve sin ayuda cinco sumas en columna, todas bien, y deja ver dónde diez de algo se volvieron uno de lo que sigue.',
          short: 'Los unos que se llevaban se perdieron en el camino, dos veces. Debería ser 624.',
          over: 'Cada 1 chiquito está escrito donde va, y sabe que es una decena.',
        },
        zh: {
          title: '1,000 以内的加法',
          threshold: '独立做五道竖式加法，全部做对，并写出满十进一的地方。',
          short: '进位的 1 在路上丢了两次。应该是 624。',
          over: '每个小小的 1 都写对了地方，也知道它是一个十。',
        },
      },
    },
    '2.3': {
      home: {
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
      families: {
        es: {
          title: 'Restar hasta 1,000',
          threshold:
            'Resuelve cinco restas, dos con un cero de por medio, y con palabras o con un dibujo muestra qué descompuso.',
          short:
            'El dibujo es sincero: muestra una centena que salta por encima de las decenas. Después la columna queda al revés.',
          over: 'De centena a decenas, de decena a unidades: no se salta nada, y el cero se vuelve nueve con razón.',
        },
        zh: {
          title: '不够减的时候怎么减',
          threshold: '做五道 1,000 以内的减法，其中两道中间有零，用话或图说明把什么拆开了。',
          short: '图画得诚实：一个百直接跳过了十。接着那一列又减反了。',
          over: '百变成十，十变成个，一步不跳，零变成九也有道理。',
        },
      },
    },
    '2.4': {
      home: {
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
          {
            title: '当小侦探',
            text: '写三道加法，其中一道是错的。请孩子用减法找出来，不要再加一遍。',
          },
          { title: '核对小票', text: '把小票上的一个价格盖住，能从总数里算出来吗？' },
        ],
      },
      families: {
        es: {
          title: 'Comprobar con la operación contraria',
          threshold:
            'Recibe tres problemas ya resueltos, uno mal; comprueba cada uno al revés, descubre el equivocado y lo corrige.',
          short:
            'Sumar era la prueba correcta, y atrapó la tarjeta. El error se encontró, pero ahí sigue.',
          over: 'El tamaño del error le dice cómo arreglarlo, y no confía en el arreglo hasta probarlo.',
        },
        zh: {
          title: '用相反的运算检查',
          threshold: '拿到三道做好的题，其中一道错了：用相反的算法一道道检查，找出错的并改对。',
          short: '用加法检查是对的，也查出了错题。错找到了，却还没有改。',
          over: '差多少，就知道怎么改；改完还要再查一遍才放心。',
        },
      },
    },
  },
};
