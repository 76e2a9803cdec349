let audio: AudioContext | undefined;

/**
 * One soft wooden knock: a short hollow tone over the dull noise of a knuckle, 120 ms. Browsers stay silent until the page
 * was touched once; then nothing is heard, and nothing waits to be heard later.
 */
export function knock(): void {
  audio ??= new AudioContext();
  if (audio.state !== 'running') {
    void audio.resume();
    return;
  }
  const at = audio.currentTime;
  const loudness = audio.createGain();
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.22, at + 0.004);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.12);
  loudness.connect(audio.destination);

  const wood = audio.createOscillator();
  wood.frequency.setValueAtTime(310, at);
  wood.frequency.exponentialRampToValueAtTime(190, at + 0.09);
  wood.connect(loudness);
  wood.start(at);
  wood.stop(at + 0.13);

  const hollow = audio.createBiquadFilter();
  hollow.type = 'bandpass';
  hollow.frequency.value = 900;
  const knuckle = audio.createBufferSource();
  knuckle.buffer = shortNoise(audio);
  knuckle.connect(hollow).connect(loudness);
  knuckle.start(at);
}

function shortNoise(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, Math.round(context.sampleRate * 0.03), context.sampleRate);
  const samples = buffer.getChannelData(0);
  samples.forEach((_, i) => {
    samples[i] = (Math.random() * 2 - 1) * (1 - i / samples.length);
  });
  return buffer;
}
