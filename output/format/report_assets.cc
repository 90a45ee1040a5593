#include "output/format/report_assets.h"

namespace crosstally {

const std::string_view report_style = R"css(
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1d21; --quiet: #565d68; --line: #d5d9e0; --card: #f7f8fa;
  --mark: #ffe08a; --differs: #b3261e; --error: #a3162a; --warning: #7a4a00; --note: #22518f; --focus: #1a5fd0; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171b; --ink: #e8eaee; --quiet: #a5adba; --line: #3a404a;
  --card: #1d2026; --mark: #6b5200; --differs: #ff9c94; --error: #ff8f9c; --warning: #f2bd6b; --note: #93bdf7; --focus: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 0; }
.quiet { color: var(--quiet); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; border: 1px solid var(--line); border-radius: .5rem;
  padding: .75rem 1rem; margin: 1rem 0; background: var(--card); }
form label { display: flex; flex-direction: column; font-size: .875rem; color: var(--quiet); }
form fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: .75rem; }
form fieldset label { flex-direction: row; gap: .35rem; align-items: center; color: var(--ink); }
form legend { font-size: .875rem; color: var(--quiet); padding: 0; }
input, select { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: .3rem; padding: .3rem .5rem; max-width: 18rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.finding { border: 1px solid var(--line); border-left: .4rem solid var(--note); border-radius: .5rem; padding: 1rem; margin: 1rem 0; background: var(--card); }
.finding.error { border-left-color: var(--error); }
.finding.warning { border-left-color: var(--warning); }
.badge { font-weight: 700; text-transform: uppercase; font-size: .8rem; letter-spacing: .04em; color: var(--note); }
.error .badge { color: var(--error); }
.warning .badge { color: var(--warning); }
.reason { margin: .4rem 0 .75rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; }
.side { border: 1px solid var(--line); border-radius: .4rem; padding: .75rem; background: var(--ground); }
.side h4 { margin: 0 0 .5rem; font-size: .95rem; overflow-wrap: anywhere; }
blockquote { margin: 0 0 .75rem; padding: 0; overflow-wrap: anywhere; }
blockquote:last-child { margin-bottom: 0; }
cite { display: block; font-style: normal; font-size: .82rem; color: var(--quiet); overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; font-weight: 700; padding: 0 .1em; border-radius: .15em; }
.differs { text-decoration: underline wavy var(--differs) 1px; text-underline-offset: .2em; }
.more summary { cursor: pointer; color: var(--quiet); font-size: .9rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.id { font-family: ui-monospace, monospace; font-size: .75rem; color: var(--quiet); }
[hidden] { display: none !important; }
@media (max-width: 40rem) { header, main, footer { padding: .75rem; } .finding { padding: .75rem; } form label, input, select { max-width: none; width: 100%; } form fieldset label { width: auto; } input[type=checkbox] { width: auto; } }
@media print { form, .skip, .keys { display: none; } .finding { break-inside: avoid; background: none; } body { font-size: 11pt; } details > * { display: block; } }
)css";

const std::string_view report_script = R"js(
(function () {
  'use strict';
  var form = document.getElementById('filter');
  var findings = Array.prototype.slice.call(document.querySelectorAll('.finding'));
  var shown = document.getElementById('shown');
  var none = document.getElementById('none');
  form.hidden = false;
  function wanted(finding, search) {
    var severity = form.querySelector('[name=severity][value="' + finding.dataset.severity + '"]');
    if (severity && !severity.checked) return false;
    if (form.verdict.value && form.verdict.value !== finding.dataset.verdict) return false;
    if (form.article.value && finding.dataset.articles.split('\n').indexOf(form.article.value) < 0) return false;
    return !search || finding.textContent.toLowerCase().indexOf(search) >= 0;
  }
  function filter() {
    var search = form.search.value.trim().toLowerCase();
    var count = 0;
    findings.forEach(function (finding) {
      finding.hidden = !wanted(finding, search);
      if (!finding.hidden) count += 1;
    });
    shown.textContent = count + ' of ' + findings.length + ' findings shown';
    none.hidden = count > 0;
  }
  function move(step) {
    var visible = findings.filter(function (finding) { return !finding.hidden; });
    if (!visible.length) return;
    var at = visible.indexOf(document.activeElement.closest ? document.activeElement.closest('.finding') : null);
    var next = at < 0 ? (step > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + step, 0), visible.length - 1);
    visible[next].focus();
    visible[next].scrollIntoView({ block: 'nearest' });
  }
  form.addEventListener('input', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === 'j' || event.key === 'n') move(1);
    else if (event.key === 'k' || event.key === 'p') move(-1);
    else if (event.key === '/') { event.preventDefault(); form.search.focus(); }
  });
  filter();
})();
)js";

}  // namespace crosstally
