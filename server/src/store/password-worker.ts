import { parentPort, workerData } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs as graphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';

/** What one password is weighed with, in a thread of its own: the lists are large and a hostile password takes long. */
const { password, about } = workerData as { password: string; about: string[] };
const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs,
  maxLength: 64,
});
parentPort?.postMessage(estimator.check(password, about).score);
