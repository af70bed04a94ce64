/* A kiosk left behind clears itself; whoever is there is asked first. Without this script, pages that come back by themselves do it. */
'use strict';
(() => {
  const home = document.querySelector('[data-home]');
  if (home) setTimeout(() => location.assign(home.dataset.home), home.dataset.seconds * 1000);

  const dialog = document.getElementById('presence-borne');
  if (!dialog) return;
  let idle;
  let leaving;
  const wait = () => {
    clearTimeout(idle);
    if (!dialog.open) idle = setTimeout(ask, dialog.dataset.idle * 1000);
  };
  const ask = () => {
    dialog.showModal();
    leaving = setTimeout(() => dialog.querySelector('form').submit(), dialog.dataset.grace * 1000);
  };
  const stay = () => {
    clearTimeout(leaving);
    if (dialog.open) dialog.close();
    wait();
  };
  dialog.querySelector('[data-here]').addEventListener('click', stay);
  dialog.addEventListener('cancel', stay);
  ['pointerdown', 'keydown', 'input', 'scroll'].forEach((gesture) => addEventListener(gesture, wait, { passive: true }));
  wait();
})();
