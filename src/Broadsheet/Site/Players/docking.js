// A player that sounds and is scrolled out of sight stands at the foot of the window until it is stopped or seen again.

/** @param {HTMLElement} home where the player stands in the page @param {HTMLElement} player @param {HTMLMediaElement} media */
export function dock(home, player, media) {
  if (home.closest('mini-player')) { player.classList.add('is-docked'); return; }
  let isSeen = true, hasSounded = false;
  const place = () => {
    const wanted = hasSounded && !isSeen;
    if (wanted === player.classList.contains('is-docked')) return;
    home.style.minBlockSize = wanted ? `${home.offsetHeight}px` : '';
    player.classList.toggle('is-docked', wanted);
  };
  new IntersectionObserver(([seen]) => { isSeen = seen.isIntersecting; place(); }).observe(home);
  media.addEventListener('play', () => { hasSounded = true; place(); });
  media.addEventListener('pause', () => { if (isSeen) hasSounded = false; });
}
