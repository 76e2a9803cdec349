import type { family as english } from '../en/family.ts';
import type { AreaIn } from '../translated.ts';

export const family: AreaIn<typeof english> = {
  'family.title': 'Para la familia de {name} · Threshold',
  'family.for': 'Para la familia de {name}',
  'family.language': 'Idioma',
  'family.with': '{title}, con {teachers}',
  'family.classes': 'Clases',
  'family.children': 'Hijos e hijas',
  'family.crossed': '{name} ya cruzó {count, plural, one {una línea} other {{word} líneas}}.',
  'family.crossed-all':
    '{name} ya cruzó {count, plural, one {la línea} other {las {word} líneas}}.',
  'family.crossed-none': '{name} está al comienzo de este camino.',
  'family.ahead':
    '{count, plural, one {Queda una en el camino.} other {Quedan {word} en el camino.}}',
  'family.ahead-all':
    '{count, plural, one {Hay una línea por delante.} other {Hay {word} líneas por delante.}}',
  'family.spine': '{count, plural, one {# objetivo} other {# objetivos}}, por niveles. {far}',
  'family.level-all': '{count, plural, one {cruzada} other {las # cruzadas}}',
  'family.level-ahead': '{count, plural, one {falta #} other {faltan #}}',
  'family.level-some': '{crossed} de {count}',
  'family.no-path': 'Todavía no hay nada en este camino.',
  'family.no-class': 'En este momento {name} no está en ninguna clase.',
  'family.no-class-lead': 'El camino de {name} aparecerá aquí en cuanto una clase le reciba.',
  'family.class-ended': '{title} ha terminado ({day}). El camino queda como estaba entonces.',
  'family.class-left':
    'El tiempo de {name} en {title} ha terminado ({day}). El camino queda como estaba entonces.',
  'family.lately': 'Lo más reciente',
  'family.only-yours': 'Aquí solo ve a {name}. Nunca se le compara con nadie.',
  'family.as-written': 'Lo que escribió la clase aparece en su propio idioma.',
  'family.working-on': 'En lo que trabaja ahora',
  'family.tried':
    'Lo intentó {count, plural, one {una vez} other {{word} veces}}. Último intento: {day}',
  'family.not-tried': 'Todavía no lo ha intentado',
  'family.to-cross': 'Para cruzar esta línea',
  'family.short': '«Todavía no» se ve así',
  'family.over': '«Ya cruzó» se ve así',
  'family.home': 'En casa esta semana',
  'family.not-yet': 'Qué quiere decir «todavía no»',
  'family.not-yet-means':
    '{name} puede intentarlo otra vez, con preguntas nuevas, cuando quiera. Nada se promedia y ningún intento cuenta en contra.',
  'family.next': 'Lo que sigue',
  'family.all-done': 'Ya cruzó todo lo que hay en este camino.',
  'family.all-done-lead': 'Su maestra o maestro puede abrir lo que sigue.',
  'family.waiting': 'Lo que sigue todavía no está abierto.',
  'family.every-try': 'Cada intento',
  'family.every-try-of': 'Cada intento de {name}',
  'family.no-try': 'Todavía no ha intentado nada.',
  'family.try-crossed': 'Ya cruzó',
  'family.try-not-yet': 'Todavía no',
  'family.try-when': '{day}, con {teacher}',
  'family.close': 'Cerrar',
  'family.as-of': 'Actualizado: {time}',
  'family.as-of-lost': 'Sin conexión. Actualizado: {time}',
  'family.told-crossed': '{name} cruzó: {title}',
  'family.brought-back': 'Threshold volvió a un momento anterior. Así está ahora.',

  'family.tip-listen': 'Escuchar juntos',
  'family.tip-listen-how':
    'Pongan algo corto, de la clase o de donde sea. Después pregunte: «¿Qué oíste? ¿De qué se trataba?»',
  'family.tip-read': 'Leer un poco en voz alta',
  'family.tip-read-how':
    'Bastan cinco minutos antes de cenar. Pare una vez y pregunte: «¿Qué crees que viene ahora?»',
  'family.tip-partner': 'Hacer de pareja',
  'family.tip-partner-how':
    'Siéntense frente a frente y haga usted la otra parte. Si no sabe qué decir, pida ayuda: eso también es práctica.',
  'family.tip-watch': 'Mirar y contar',
  'family.tip-watch-how':
    'Miren juntos algo corto. Luego pida que se lo cuente desde el principio, con otras palabras.',
  'family.tip-write': 'Ponerlo en papel',
  'family.tip-write-how':
    'Tres renglones, una lista o un dibujo con palabras. Léanlo juntos y busquen la mejor parte.',
  'family.tip-do': 'Buscarlo en el día',
  'family.tip-do-how':
    'En la cocina, en las compras, en un paseo o en un juego: por ahí está. Pida que se lo muestre otra vez, de otra manera.',
  'family.tip-teach': 'Dejarse enseñar',
  'family.tip-teach-how': 'Pídale que se lo explique a usted. Cualquier idioma sirve.',

  'family.door-title': 'Para familias · Threshold',
  'family.come-in': 'Vea cómo va su hija o su hijo.',
  'family.come-in-lead':
    'La escuela le dio un código de doce letras. Abre el camino de su hija o su hijo, y el de nadie más.',
  'family.add-child': 'Agregar otra hija u otro hijo',
  'family.add-lead': 'Escriba el otro código. Los dos caminos quedan aquí, uno al lado del otro.',
  'family.back-to': 'Volver a {name}',
  'family.your-code': 'Código de la familia',
  'family.code-hint': 'Doce letras. No importan las mayúsculas, los espacios ni los guiones.',
  'family.stay': 'Mantener la sesión abierta: este dispositivo es nuestro',
  'family.stay-hint': 'Déjelo sin marcar en una computadora compartida o pública.',
  'family.open': 'Abrir',
  'family.opening': 'Abriendo',
  'family.code-wrong': 'Este código no abre nada.',
  'family.code-wrong-rest': 'Mírelo otra vez. Si es uno anterior, pida el nuevo en la escuela.',
  'family.code-missing': 'Primero escriba el código.',
  'family.code-missing-rest': 'Tiene doce letras y está en la carta de la escuela.',
  'family.many-codes': 'Se probaron muchos códigos hace un momento. Después inténtelo otra vez.',
  'family.ended': 'Se cerró su sesión.',
  'family.ended-lead': 'Si su código ya no abre, pregunte en la escuela: quizá dio uno nuevo.',
  'family.no-code': '¿Todavía no tiene código?',
  'family.no-code-lead':
    'Pida en la escuela la carta para la familia. Cada estudiante tiene su propio código, y se puede hacer uno nuevo en cualquier momento.',
  'family.not-family': 'Estudiantes y docentes entran por aquí',

  'family.letters-title': 'Cartas para las familias, {section} · Threshold',
  'family.letters': 'Cartas para las familias',
  'family.letters-of': 'Carta para la familia de {name}',
  'family.letters-lead':
    '{count, plural, one {Una carta} other {# cartas}}, dos por hoja. Cada una abre a su familia el camino de un solo estudiante.',
  'family.letters-language': 'Idioma de las cartas',
  'family.letter-language': 'Idioma de la carta de {name}',
  'family.letters-missing':
    '{count, plural, one {# estudiante todavía no tiene código de familia.} other {# estudiantes todavía no tienen código de familia.}}',
  'family.letters-make': '{count, plural, one {Hacer el código} other {Hacer # códigos}}',
  'family.letters-none': 'Todavía no hay cartas para imprimir.',
  'family.letters-none-lead': 'Una carta necesita un código. Haz los códigos y después imprime.',
  'family.letters-print': '{sheets, plural, one {Imprimir # hoja} other {Imprimir # hojas}}',
  'family.letters-all': 'Todas las cartas',
  'family.letter-hello': 'Para la familia de',
  'family.letter-what':
    'Con esta carta puede ver qué está aprendiendo su hija o su hijo, qué líneas ya cruzó, qué sigue y qué pueden hacer en casa en pocos minutos.',
  'family.letter-how':
    'Apunte la cámara de su teléfono al código cuadrado, o abra la dirección y escriba el código de la familia. Solo se ve lo de su hija o hijo.',
  'family.letter-code': 'Código de la familia',
  'family.letter-qr': 'Código QR que abre la página de este estudiante',
};
