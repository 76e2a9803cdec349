import type { LevelForFamilies } from '../track-content.ts';

export const multiplyFamilies: LevelForFamilies = {
  title: { es: 'Multiplicar', zh: '乘法' },
  objectives: {
    '3.1': {
      home: {
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
            title: 'Un cuento que multiplica',
            text: 'Inventen un cuento para 4 × 6 en el que todos los grupos tengan lo mismo. Luego le toca a usted.',
          },
        ],
        zh: [
          {
            title: '厨房里的“几个几”',
            text: '鸡蛋盒、烤盘、四条腿的椅子。问问：“有几组？每组几个？”',
          },
          { title: '讲个乘法故事', text: '给 4 × 6 编一个故事，每组都一样多。然后轮到您来讲。' },
        ],
      },
      families: {
        es: {
          title: 'Grupos iguales y multiplicación',
          threshold:
            'Escribe una multiplicación para un dibujo, hace un dibujo para otra e inventa un cuento en el que todos los grupos tienen de verdad lo mismo.',
          short: 'La multiplicación y el dibujo están en orden. El cuento que narra es 4 + 6.',
          over: 'Cada primo es un grupo, cada grupo tiene ocho, y a nadie se le va a olvidar.',
        },
        zh: {
          title: '一样多的几组，就是乘法',
          threshold: '看图写乘法，看乘法画图，再编一个每组都真正一样多的故事。',
          short: '算式和图都对。讲的故事却是 4 + 6。',
          over: '每个表亲是一组，每组八颗牙，谁听了都忘不掉。',
        },
      },
    },
    '3.2': {
      home: {
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
      families: {
        es: {
          title: 'Partir una multiplicación difícil en dos fáciles',
          threshold:
            'Con tres productos que aún no sabe de memoria parte un factor en dos, multiplica los pedazos, los junta y señala los dos en una cuadrícula.',
          short:
            'Buen corte y buen resultado. En la cuadrícula no hay nada cortado, así que todavía es un truco.',
          over: 'La raya en la cuadrícula es el corte de la cuenta. Ya puede hacerlo con cualquiera.',
        },
        zh: {
          title: '把难的乘法拆成容易的',
          threshold:
            '三道还背不出的乘法：把一个数拆成两份，分别乘，再合起来，并在方格图上指出这两块。',
          short: '拆得好，结果也对。方格图上却没有拆开，所以还只是个窍门。',
          over: '方格图上的那条线，就是算式里拆开的地方。现在哪一道都难不倒了。',
        },
      },
    },
  },
};
