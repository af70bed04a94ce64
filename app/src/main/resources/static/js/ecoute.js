/* Comforts on top of pages that work without any of this. */
'use strict';
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const announce = (() => {
    let region;
    return (words) => {
      if (!region) {
        region = document.createElement('div');
        region.className = 'visually-hidden';
        region.setAttribute('role', 'status');
        document.body.append(region);
      }
      setTimeout(() => { region.textContent = words; }, 50);
    };
  })();

  const focusTheErrorSummary = () => {
    const summary = document.querySelector('[data-focus]');
    if (summary) summary.focus();
  };

  // Spoken only when the person pauses: a counter that talks at each key is noise.
  const countCharacters = (area) => {
    const words = document.getElementById(area.id + '-count');
    const maximum = Number(area.dataset.maximum);
    let pause;
    const show = () => {
      const left = maximum - Array.from(area.value).length;
      const sentence = left < 0 ? words.dataset.over : words.dataset.left;
      words.textContent = sentence.replace('#', Math.abs(left).toLocaleString('fr-FR'));
      words.classList.toggle('is-over', left < 0);
      clearTimeout(pause);
      if (left < maximum / 10) pause = setTimeout(() => announce(words.textContent), 1500);
    };
    area.addEventListener('input', show);
    if (area.value) show();
  };

  const untickTheOthers = (exclusive) => {
    const group = all('input[type=checkbox]', exclusive.closest('fieldset'));
    group.forEach((box) => box.addEventListener('change', () => {
      if (!box.checked) return;
      group.forEach((other) => {
        if (other !== box && (box === exclusive || other === exclusive) && other.checked) {
          other.checked = false;
          other.dispatchEvent(new Event('change'));
        }
      });
    }));
  };

  const revealWhenTicked = (box) => {
    const revealed = document.getElementById(box.dataset.reveals);
    const show = () => { revealed.hidden = !box.checked; };
    all('input', box.closest('fieldset')).forEach((any) => any.addEventListener('change', show));
    show();
  };

  const sendOnce = (form) => {
    let sent = false;
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      if (sent) { event.preventDefault(); return; }
      sent = true;
      const button = event.submitter || form.querySelector('button');
      const words = document.body.dataset.sending;
      if (button) {
        button.setAttribute('aria-disabled', 'true');
        if (words && !button.dataset.keepWords) button.textContent = words;
      }
      if (words) announce(words);
    });
  };

  const follow = (task) => {
    const bar = task.querySelector('progress');
    const percent = task.querySelector('[data-progress-percent]');
    const step = task.querySelector('[data-progress-step]');
    const reload = task.querySelector('[data-progress-reload]');
    let failures = 0;
    if (reload) reload.hidden = true;
    const ask = async () => {
      try {
        const answer = await fetch(task.dataset.progressUrl, { headers: { Accept: 'application/json' } });
        if (!answer.ok) throw new Error(answer.status);
        const progress = await answer.json();
        failures = 0;
        bar.value = progress.percent;
        if (percent) percent.textContent = progress.percent + '\u00a0%';
        if (step && step.textContent !== progress.step) step.textContent = progress.step;
        if (progress.done) { location.assign(progress.next || location.href); return; }
      } catch (e) {
        failures += 1;
        if (failures > 10) { if (reload) reload.hidden = false; return; }
      }
      setTimeout(ask, 1000);
    };
    ask();
  };

  const openInADialog = (link) => {
    const dialog = document.getElementById(link.dataset.dialog);
    if (!dialog || !dialog.showModal) return;
    link.setAttribute('role', 'button');
    link.addEventListener('click', (event) => { event.preventDefault(); dialog.showModal(); });
    all('[data-close]', dialog).forEach((close) => close.addEventListener('click', () => dialog.close()));
  };

  const welcomeADrop = (frame) => {
    frame.classList.add('can-drop');
    ['dragover', 'dragleave', 'drop'].forEach((kind) => frame.addEventListener(kind, () => {
      frame.classList.toggle('is-over', kind === 'dragover');
    }));
  };

  // A session that ended asks for the whole page.
  const applyAtOnce = (form) => {
    const number = form.querySelector('[type=number]');
    const [shown, button] = all('output, button', form);
    number.type = 'range';
    shown.hidden = false;
    button.hidden = true;
    number.addEventListener('input', async () => {
      shown.value = number.value;
      const place = form.action + '?' + new URLSearchParams(new FormData(form));
      const page = await (await fetch(place)).text();
      if (!place.endsWith('=' + number.value)) return;
      const next = new DOMParser().parseFromString(page, 'text/html');
      form.dataset.applies.split(' ').forEach((id) => {
        const part = next.getElementById(id);
        if (!part) { location.assign(place); return; }
        document.getElementById(id).replaceWith(part);
        enliven(part);
      });
      history.replaceState(null, '', place);
    });
  };

  const enliven = (part) => {
    all('textarea[data-maximum]', part).forEach(countCharacters);
    all('form[method=post]', part).forEach(sendOnce);
  };

  focusTheErrorSummary();
  enliven(document);
  all('[data-applies]').forEach(applyAtOnce);
  all('[data-exclusive]').forEach(untickTheOthers);
  all('[data-reveals]').forEach(revealWhenTicked);
  all('[data-progress-url]').forEach(follow);
  all('[data-dialog]').forEach(openInADialog);
  all('.file-drop').forEach(welcomeADrop);
  // A page restored by the Back button must be able to send again.
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
})();
