import { parentPort } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs as graphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es';
import { firstTried } from './first-tried.ts';

/** What passwords are weighed with, in a thread of its own: the lists are large and a hostile password takes long. */
const estimator = new ZxcvbnFactory({
  // In the languages of the screens.
  dictionary: { ...common, ...english, ...spanish, firstTried: [...firstTried] },
  graphs,
  maxLength: 64,
});
parentPort?.on('message', ({ password, about }: { password: string; about: string[] }) => {
  parentPort?.postMessage(estimator.check(password, about).score);
});
