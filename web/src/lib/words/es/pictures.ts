import type { pictures as english } from '../en/pictures.ts';
import type { AreaIn } from '../translated.ts';

export const pictures: AreaIn<typeof english> = {
  'pictures.moon': 'luna',
  'pictures.sun': 'sol',
  'pictures.fish': 'pez',
  'pictures.house': 'casa',
  'pictures.tree': 'árbol',
  'pictures.heart': 'corazón',
  'pictures.boat': 'barco',
  'pictures.cat': 'gato',
  'pictures.umbrella': 'paraguas',
  'pictures.car': 'carro',
  'pictures.yours': 'Tus dibujos',
  'pictures.of': '{name}, tus dibujos',
  'pictures.on-card': 'Dibujos',
  'pictures.tapped': '{count} de {length} dibujos tocados',
  'pictures.place': 'Dibujo {place}',
  'pictures.tap': 'Toca tus cuatro dibujos.',
  'pictures.are-four': 'Hay que tocar cuatro dibujos.',
  'pictures.name-then': 'Elige tu nombre y después tus cuatro dibujos.',
  'pictures.not-those': 'Esos no son los dibujos de {name}.',
  'pictures.name-and': 'El nombre y los dibujos no coinciden.',
  'pictures.come-back': 'Los dibujos vuelven a las {time}.',
  'pictures.are-back': 'Ya volvieron los dibujos.',
  'pictures.step': 'Busca tu nombre y toca tus cuatro dibujos',
};
