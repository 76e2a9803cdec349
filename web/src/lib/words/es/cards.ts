import type { cards as english } from '../en/cards.ts';
import type { AreaIn } from '../translated.ts';

export const cards: AreaIn<typeof english> = {
  'cards.title': 'Tarjetas con PIN · {section} · Threshold',
  'cards.heading': 'Tarjetas con PIN',
  'cards.heading-one': 'Tarjeta con el PIN de {name}',
  'cards.lead':
    '{cards, plural, one {Una tarjeta, en una hoja} other {# tarjetas, {sheets, plural, one {una hoja} other {{words} hojas}}}} de 8 para recortar. Cada tarjeta abre solo esta clase.',
  'cards.lead-one': 'Una tarjeta para recortar. Abre solo esta clase.',
  'cards.all': '{count, plural, one {La única tarjeta} other {Las # tarjetas}}',
  'cards.print': 'Imprimir {sheets, plural, one {# hoja} other {# hojas}}',
  'cards.class-page': 'Clase',
  'cards.back': 'Volver a la fila',
  'cards.sheet': 'Hoja {sheet} de {sheets}',
  'cards.code': 'Código',
  'cards.pin': 'PIN',
  'cards.pin-gone': 'Necesita un PIN nuevo',
  'cards.qr': 'Código QR que abre {address} con el código de clase',
  'cards.only-here':
    'El código QR lleva a {host}, que solo se abre en esta computadora. Antes de imprimir, abre Threshold con la dirección que usa tu clase.',
  'cards.none': 'Todavía no hay estudiantes en esta clase.',
  'cards.none-next': 'Agrégalos en la página de la clase. Después, sus tarjetas estarán aquí.',
  'cards.to-class': 'Ir a la página de la clase',
  'cards.no-code': 'Esta clase todavía no tiene código.',
  'cards.no-code-next': 'Crea uno en la página de la clase. Después se podrá imprimir desde aquí.',
  'cards.poster-title': 'Cartel · {section} · Threshold',
  'cards.poster': 'Cartel',
  'cards.poster-lead':
    'Una página para la puerta del salón. No lleva el nombre de ningún estudiante.',
  'cards.print-poster': 'Imprimir el cartel',
  'cards.step-open': 'Apunta una cámara al cuadro o abre <b>{address}</b>',
  'cards.step-code': 'Escribe el código de clase',
  'cards.step-name': 'Busca tu nombre y marca tu PIN',
  'cards.badges-title': 'Credenciales · {section} · Threshold',
  'cards.badges': 'Credenciales',
  'cards.badge-of': 'Credencial de {name}',
  'cards.badges-lead':
    '{badges, plural, one {Una credencial, en una hoja} other {# credenciales, {sheets, plural, one {una hoja} other {{words} hojas}}}} de 12 para recortar. Quien tiene una credencial, entra.',
  'cards.badges-lead-one': 'Una credencial para recortar. La anterior ya no abre nada.',
  'cards.badges-all': '{count, plural, one {La única credencial} other {Las # credenciales}}',
  'cards.badge-qr': 'Código QR con el que entra esta persona',
  'cards.no-badges': 'Esta clase no usa credenciales.',
  'cards.no-badges-next': 'Actívalas en la página de la clase. Después se imprimen aquí.',
};
