let context: AudioContext | null = null;

/** How long a browser may take to begin; one that waits for a click never does. */
const beginsWithinMs = 400;

/** What plays from now on; null: the browser plays nothing, as before the first click or key on the page. */
export async function wakeSound(): Promise<AudioContext | null> {
  context ??= new AudioContext();
  const running = context;
  await Promise.race([running.resume(), new Promise((done) => setTimeout(done, beginsWithinMs))]);
  return running.state === 'running' ? running : null;
}

/**
 * Two short tones, heard over talk and unlike any telephone. False: the browser plays nothing, as before the first click
 * or key on the page.
 */
export async function playAlarm(): Promise<boolean> {
  const running = await wakeSound();
  if (running === null) return false;
  const start = running.currentTime;
  for (const [index, hertz] of [880, 660].entries()) {
    const tone = running.createOscillator();
    const volume = running.createGain();
    const from = start + index * 0.22;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.25, from + 0.02);
    volume.gain.linearRampToValueAtTime(0, from + 0.2);
    tone.connect(volume).connect(running.destination);
    tone.start(from);
    tone.stop(from + 0.21);
  }
  return true;
}
