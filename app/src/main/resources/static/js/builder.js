/* Comforts of the builder, on top of pages that work without any of this. */
'use strict';
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const status = document.createElement('div');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  document.body.classList.add('has-script');
  const announce = (words) => { status.textContent = ''; setTimeout(() => { status.textContent = words; }, 60); };

  // The pages answer whole pages: only the named parts of them are taken.
  const send = async (form, address, more) => {
    const body = new URLSearchParams(new FormData(form));
    more.forEach(([name, value]) => body.set(name, value));
    const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'text/html' } });
    return { answer, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
  };
  const focusOn = (...ids) => {
    const found = ids.map((id) => document.getElementById(id)).find((one) => one);
    if (found) found.focus({ preventScroll: false });
  };

  /* The form of a question or a section */
  const gesture = async (button, value) => {
    const form = document.getElementById('editeur');
    const opened = all('details[open]', form).map((one) => one.className + one.textContent.length);
    const { answer, page } = await send(form, form.getAttribute('action'), [['geste', value]]);
    const next = page.getElementById('editeur');
    if (!answer.ok || !next) { form.requestSubmit(button); return; }
    const before = Array.from(form.elements).map((one) => one.id).filter((id) => id);
    form.replaceWith(next);
    all('details', next).forEach((one) => { if (opened.includes(one.className + one.textContent.length)) one.open = true; });
    const added = Array.from(next.elements).find((one) => one.id && !before.includes(one.id) && one.type !== 'hidden' && one.offsetParent);
    const list = value.split(':');
    if (list[1] === 'retirer') focusOn(list[0] + '-ajouter');
    else if (list[1] === 'monter' || list[1] === 'descendre') {
      const rank = Number(list[2]) + (list[1] === 'monter' ? -1 : 1);
      focusOn(`${list[0]}-${rank}-${list[1]}`, `${list[0]}-${rank}-libelle`);
      announce('Place ' + (rank + 1));
    } else if (added) added.focus();
    else if (button.id) focusOn(button.id);
    preview();
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('#editeur button');
    if (!button) return;
    if (button.dataset.insert) {
      event.preventDefault();
      const area = document.getElementById(button.dataset.insert);
      area.setRangeText('{' + document.getElementById('reprise').value + '}', area.selectionStart, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
      area.focus();
    } else if (button.name === 'geste') {
      event.preventDefault();
      gesture(button, button.value);
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches('#editeur [data-refresh]')) gesture(event.target, event.target.id + ':choisir');
  });

  /* The preview follows what is typed; the frame is filled in place, so that Back still leaves the page. */
  let pause;
  const frame = document.querySelector('.phone');
  const preview = () => {
    if (!frame) return;
    clearTimeout(pause);
    pause = setTimeout(async () => {
      const form = document.getElementById('editeur');
      const { answer, page } = await send(form, frame.getAttribute('src').split('?')[0], []);
      const shown = frame.contentDocument && frame.contentDocument.querySelector('.answering');
      const next = page.querySelector('.answering');
      if (answer.ok && shown && next) shown.replaceWith(next);
    }, 400);
  };
  document.addEventListener('input', (event) => { if (event.target.closest('#editeur')) preview(); });

  /* The plan: buttons, keys and dragging post the same form */
  const plan = () => document.getElementById('plan');
  const move = async (more, code, button) => {
    const { answer, page } = await send(plan(), plan().getAttribute('action'), more);
    const next = page.getElementById('plan');
    if (!answer.ok || !next) {
      // Why it cannot be moved, with links: that page takes the place of this one.
      const why = page.querySelector('main');
      if (!why) { location.reload(); return; }
      document.querySelector('main').replaceWith(why);
      document.title = page.title;
      why.focus();
      return;
    }
    plan().replaceWith(next);
    ['.steps-back', '#fait'].forEach((part) => {
      const old = document.querySelector(part);
      const now = page.querySelector(part);
      if (old && now) old.replaceWith(now);
    });
    arrange();
    const item = document.getElementById('plan-' + code);
    if (!item) return;
    item.classList.add('is-moved');
    if (button && document.getElementById(button)) focusOn(button); else item.focus();
    const name = item.querySelector('.plan-label, h2').textContent.trim();
    announce('« ' + name + ' » : place ' + (item.value || ''));
  };
  const arrange = () => {
    if (!plan() || !plan().querySelector('button[name=geste]')) return;
    plan().classList.add('can-drag');
    all('.plan-item').forEach((item) => { item.draggable = true; });
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('#plan button[name=geste]');
    if (!button) return;
    event.preventDefault();
    move([['geste', button.value]], button.value.split(':')[1], button.id);
  });
  document.addEventListener('keydown', (event) => {
    const item = event.target.closest && event.target.closest('#plan [data-item], #plan [data-part]');
    if (!item || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    const code = item.dataset.item || item.dataset.part;
    const verb = event.key === 'ArrowUp' ? 'monter' : 'descendre';
    if (document.getElementById(verb + '-' + code)) move([['geste', verb + ':' + code]], code, '');
  });
  let dragged;
  const over = (event) => {
    const item = event.target.closest && event.target.closest('.plan-item');
    return dragged && item && item !== dragged ? item : null;
  };
  const clear = () => all('.drop-before, .drop-after').forEach((one) => one.classList.remove('drop-before', 'drop-after'));
  const isAbove = (item, event) => {
    const box = item.getBoundingClientRect();
    return event.clientY < box.top + box.height / 2;
  };
  document.addEventListener('dragstart', (event) => {
    dragged = event.target.closest ? event.target.closest('.plan-item') : null;
    if (dragged) { dragged.classList.add('is-dragged'); event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', dragged.dataset.item); }
  });
  document.addEventListener('dragover', (event) => {
    const item = over(event);
    if (!item) return;
    event.preventDefault();
    clear();
    item.classList.add(isAbove(item, event) ? 'drop-before' : 'drop-after');
  });
  document.addEventListener('drop', (event) => {
    const item = over(event);
    if (!item) return;
    event.preventDefault();
    const code = dragged.dataset.item;
    move([['quoi', code], ['vers', (isAbove(item, event) ? 'avant:' : 'apres:') + item.dataset.item]], code, '');
  });
  document.addEventListener('dragend', () => {
    clear();
    if (dragged) dragged.classList.remove('is-dragged');
    dragged = null;
  });
  arrange();
  const moved = plan() && plan().dataset.moved && document.getElementById('plan-' + plan().dataset.moved);
  if (moved) { moved.classList.add('is-moved'); moved.focus(); }
})();
