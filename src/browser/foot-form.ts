// The form in the foot is opened by few: its script waits in a template.
const foot = document.querySelector('.foot details');
foot?.addEventListener(
  'toggle',
  () => {
    const waiting = foot.querySelector('template')?.content.querySelector('script');
    if (waiting === null || waiting === undefined) return;
    const script = document.createElement('script');
    script.type = 'module';
    script.src = waiting.src;
    document.head.append(script);
  },
  { once: true },
);
