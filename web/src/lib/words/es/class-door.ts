import type { classDoor as english } from '../en/class-door.ts';
import type { AreaIn } from '../translated.ts';

export const classDoor: AreaIn<typeof english> = {
  'class.door': 'La entrada',
  'class.code-is': 'Código de clase {code}',
  'class.qr': 'Código QR que abre la entrada de esta clase',
  'class.no-code':
    'Esta clase aún no tiene código y nadie puede entrar. Se escribe en la entrada, y figura en el cartel y en las tarjetas.',
  'class.make-code': 'Crear el código de clase',
  'class.code-made-told':
    'La clase ya tiene su código. Ahora puedes imprimir el cartel y las tarjetas.',
  'class.poster': 'Cartel',
  'class.new-code': 'Código nuevo',
  'class.new-code-title': '¿Un código nuevo para la clase?',
  'class.new-code-lead':
    '{code} ya no abrirá nada, tampoco en carteles y tarjetas impresas. Quien ya entró sigue dentro.',
  'class.new-code-yes': 'Dar un código nuevo',
  'class.new-code-no': 'Conservar {code}',
  'class.new-code-told':
    'La clase tiene un código nuevo. Imprime otra vez el cartel y las tarjetas.',
  'class.joining': 'Nombres',
  'class.joining-open': 'En lista',
  'class.joining-closed': 'Ocultos',
  'class.joining-open-lead':
    'En la entrada cada estudiante ve los nombres de la clase, elige el suyo y pone el PIN.',
  'class.joining-closed-lead':
    'La entrada no muestra nombres, ni la pantalla el código de la clase. Quien está en la clase entra igual: escribe su nombre y después el PIN.',
  'class.pins': 'PIN',
  'class.pins-digits': 'Dígitos',
  'class.pins-pictures': 'Dibujos',
  'class.pins-digits-lead': 'Cuatro dígitos que se marcan en la entrada.',
  'class.pins-pictures-lead':
    'Para quienes aún no leen dígitos. Cada dígito tiene su dibujo, así que los PIN siguen siendo los mismos: imprime otra vez las tarjetas.',
  'class.badges': 'Credenciales',
  'class.badges-off': 'No',
  'class.badges-on': 'Sí',
  'class.badges-off-lead':
    'Una credencial impresa con QR que se pone frente a la cámara, en lugar del nombre y el PIN.',
  'class.badges-on-lead':
    'Quien tiene una credencial entra sin PIN. ¿Se perdió una? Elige Credencial nueva junto al nombre: la anterior deja de servir al instante.',
  'class.badges-print': 'Imprimir',
  'class.badges-new': 'Nuevas para todos',
  'class.badges-new-title': '¿Credenciales nuevas para toda la clase?',
  'class.badges-off-title': '¿Desactivar las credenciales?',
  'class.badges-ended-lead':
    'Las credenciales impresas ya no abrirán nada. A quien entró con una se le cierra la sesión y entra con su PIN.',
  'class.badges-keep': 'Dejarlas',
  'class.badges-new-yes': 'Dar nuevas',
  'class.badges-off-yes': 'Desactivar',
  'class.badges-on-told': 'Las credenciales están activas. Imprímelas y repártelas.',
  'class.badges-off-told': 'Las credenciales están desactivadas. Las repartidas no abren nada.',
  'class.badges-new-told': 'Todas las credenciales son nuevas. Imprímelas otra vez.',
  'class.new-badge': 'Credencial nueva',
  'class.new-badge-told': '{name} tiene una credencial nueva. La anterior no abre nada.',
  'class.code-until': 'Vale hasta el {day}, y más cada día que alguien entra con él.',
  'class.code-over':
    'Este código no abre nada desde el {day}. Nadie había entrado con él en un mes.',
  'class.code-keep': 'Que vuelva a valer',
  'class.door-shut':
    'En esta entrada se probaron demasiados nombres y PIN equivocados. Hasta las {time} solo se entra con credencial o en dispositivos donde ya entró alguien de esta clase.',
  'class.door-open': 'Abrirla de nuevo',
  'class.code-kept-told':
    'El código vuelve a abrir la clase. Carteles y tarjetas quedan como están.',
};
