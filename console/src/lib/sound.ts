let context: AudioContext | null = null;

/** Two short tones, heard over talk and unlike any telephone. A browser plays nothing before the first click or key. */
export function playAlarm(): void {
  context ??= new AudioContext();
  void context.resume();
  const start = context.currentTime;
  for (const [index, hertz] of [880, 660].entries()) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = start + index * 0.22;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.25, from + 0.02);
    volume.gain.linearRampToValueAtTime(0, from + 0.2);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.21);
  }
}
