#include "output/format/report_assets.h"

namespace crosstally {

const std::string_view report_style = R"css(
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1d21; --quiet: #565d68; --line: #c9ced6; --card: #f7f8fa;
  --mark: #ffe08a; --differs: #b3261e; --error: #a3162a; --warning: #7a4a00; --note: #22518f; --focus: #1a5fd0; --link: #174ea6; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171b; --ink: #e8eaee; --quiet: #a5adba; --line: #3a404a;
  --card: #1d2026; --mark: #6b5200; --differs: #ff9c94; --error: #ff8f9c; --warning: #f2bd6b; --note: #93bdf7; --focus: #8ab4f8; --link: #a8c7fa; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header, main, footer, #filter { max-width: 72rem; margin: 0 auto; padding: 1rem; }
main:focus { outline: none; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
a { color: var(--link); }
.quiet { color: var(--quiet); }
.desk { margin: .25rem 0 0; padding-left: .6rem; border-left: .25rem solid var(--warning); font-size: .9rem; overflow-wrap: anywhere; }
time { white-space: nowrap; }
.desk + .known { margin-top: .4rem; }
kbd { font: .85em ui-monospace, monospace; border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3em; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; z-index: 2; }
#filter { display: flex; flex-wrap: wrap; gap: .6rem 1.1rem; align-items: end; border: 1px solid var(--line); border-radius: .5rem;
  padding: .75rem 1rem; background: var(--card); max-width: 70rem; width: calc(100% - 2rem); }
form label { display: flex; flex-direction: column; font-size: .875rem; color: var(--quiet); }
form fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: .75rem; align-items: center; min-height: 2.2rem; }
form fieldset label { flex-direction: row; gap: .35rem; align-items: center; color: var(--ink); }
form legend { font-size: .875rem; color: var(--quiet); padding: 0; }
input, select, button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: .3rem; padding: .3rem .5rem; max-width: 15rem; }
button { cursor: pointer; padding: .35rem .8rem; }
button[aria-pressed=true] { background: var(--ink); color: var(--ground); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.finding { border: 1px solid var(--line); border-left: .4rem solid var(--note); border-radius: .5rem; padding: 1rem; margin: 1rem 0; background: var(--card); }
.finding:focus { outline: 3px solid var(--focus); outline-offset: 2px; }
.finding.error { border-left-color: var(--error); }
.finding.warning { border-left-color: var(--warning); }
.finding[data-status=dismissed], .finding[data-status=resolved] { border-left-style: dotted; }
.finding[data-status=dismissed] h3, .finding[data-status=resolved] h3 { text-decoration: line-through; font-weight: 400; }
.badge { font-weight: 700; text-transform: uppercase; font-size: .8rem; letter-spacing: .04em; color: var(--note); margin: 0 0 .3rem; }
.error .badge { color: var(--error); }
.warning .badge { color: var(--warning); }
.status { border: 1px solid currentColor; border-radius: 1rem; padding: .05rem .6rem; margin-left: .4rem; white-space: nowrap; }
.reason { margin: .4rem 0 .75rem; overflow-wrap: anywhere; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .8rem; }
.side { border: 1px solid var(--line); border-radius: .4rem; padding: .75rem; background: var(--ground); min-width: 0; }
.side h4 { margin: 0 0 .5rem; font-size: .95rem; overflow-wrap: anywhere; }
blockquote { margin: 0; padding: 0; overflow-wrap: anywhere; }
.cite { margin: .2rem 0 .5rem; font-size: .82rem; color: var(--quiet); overflow-wrap: anywhere; }
.known { margin: 0; font-size: .82rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: .1rem; }
.known div { display: flex; gap: .5rem; }
.known dt { color: var(--quiet); flex: 0 0 6.6rem; }
.known dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
mark { background: var(--mark); color: inherit; font-weight: 700; padding: 0 .1em; border-radius: .15em; }
.differs { text-decoration: underline wavy var(--differs) 1px; text-underline-offset: .2em; }
.more { margin-top: .6rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.more summary { color: var(--quiet); font-size: .9rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
td:nth-child(2) { white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.foot { margin: .6rem 0 0; }
.id { font-family: ui-monospace, monospace; font-size: .75rem; color: var(--quiet); overflow-wrap: anywhere; }
.decided { margin: .5rem 0 0; overflow-wrap: anywhere; }
.decide { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-top: .6rem; }
.decide label { flex: 1 1 14rem; }
.decide input { max-width: none; width: 100%; }
.failed { color: var(--error); }
.text { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; margin: .6rem 0; }
.text > summary { font-weight: 600; }
.text .body { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 42rem; }
.figure { background: none; font-weight: inherit; border-bottom: 2px solid var(--quiet); border-radius: 0; }
.hit { color: inherit; text-decoration: underline 2px var(--differs); }
:target { outline: 3px solid var(--focus); outline-offset: 2px; }
[hidden] { display: none !important; }
@media (max-width: 40rem) {
  header, main, footer { padding: .75rem; } #filter { margin: 0 .75rem; width: auto; } .finding { padding: .75rem; }
  #filter { display: grid; grid-template-columns: 1fr 1fr; } #filter fieldset { grid-column: 1 / -1; }
  #filter label, input, select { max-width: none; width: 100%; min-width: 0; } #filter fieldset label { width: auto; } input[type=checkbox] { width: auto; }
  .decide button { flex: 1 1 40%; min-height: 2.75rem; } .keys { display: none; }
}
@page { margin: 14mm; }
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --line: #999; --card: #fff; --differs: #000; --error: #000; --warning: #000; --note: #000; --link: #000; }
  #filter, .skip, .keys, .decide, .texts { display: none; }
  html { font-size: 9pt; } body { font-size: 1rem; line-height: 1.35; } header, main, footer { padding: 0; max-width: none; }
  h1, h2, p, .known { margin-top: 0; } h2 { margin: 6pt 0 2pt; break-after: avoid; } p { margin-bottom: 2pt; }
  .finding { padding: 5pt 7pt; margin: 6pt 0; border-left-width: 3pt; } .finding.warning { border-left-style: dashed; } .finding.note { border-left-style: dotted; }
  .badge, .finding h3, .reason { break-after: avoid; } .side { break-inside: avoid; padding: 4pt 6pt; } .reason { margin: 2pt 0 4pt; }
  .sides { gap: 4pt; grid-template-columns: repeat(auto-fit, minmax(55mm, 1fr)); } a { text-decoration: none; } abbr { text-decoration: none; }
  mark { background: none; border: 1pt solid; } .foot, .decided { margin: 3pt 0 0; } summary { list-style: none; } tr { break-inside: avoid; } thead { display: table-header-group; }
}
)css";

const std::string_view report_script = R"js(
(function () {
  'use strict';
  var form = document.getElementById('filter');
  var findings = Array.prototype.slice.call(document.querySelectorAll('.finding'));
  var shown = document.getElementById('shown');
  var none = document.getElementById('none');
  var review = document.body.hasAttribute('data-review');
  form.hidden = false;
  function among(lines, value) { return lines.split('\n').indexOf(value) >= 0; }
  function chosen(name) { return form.elements[name] ? form.elements[name].value : ''; }
  function wanted(finding, search) {
    var data = finding.dataset;
    var severity = form.querySelector('[name=severity][value="' + data.severity + '"]');
    if (severity && !severity.checked) return false;
    if (chosen('verdict') && chosen('verdict') !== data.verdict) return false;
    if (chosen('status') && chosen('status') !== data.status) return false;
    if (chosen('story') && chosen('story') !== data.story) return false;
    if (chosen('body') && !among(data.bodies, chosen('body'))) return false;
    if (chosen('article') && !among(data.articles, chosen('article'))) return false;
    return !search || finding.textContent.toLowerCase().indexOf(search) >= 0;
  }
  function filter() {
    var search = chosen('search').trim().toLowerCase();
    var count = 0;
    findings.forEach(function (finding) {
      finding.hidden = !wanted(finding, search);
      if (!finding.hidden) count += 1;
    });
    shown.textContent = count + ' of ' + findings.length + ' findings shown';
    none.hidden = count > 0;
  }
  function current() { return document.activeElement && document.activeElement.closest ? document.activeElement.closest('.finding') : null; }
  function move(step) {
    var visible = findings.filter(function (finding) { return !finding.hidden; });
    if (!visible.length) return;
    var at = visible.indexOf(current());
    var next = at < 0 ? (step > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + step, 0), visible.length - 1);
    visible[next].focus();
    visible[next].scrollIntoView({ block: 'nearest' });
  }
  function openTarget() {
    var target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (!target) return;
    var details = target.closest('details');
    if (details) details.open = true;
    if (target.classList.contains('finding')) { target.hidden = false; target.focus(); }
    target.scrollIntoView({ block: 'center' });
  }
  function show(finding, decision) {
    var status = decision.status;
    finding.dataset.status = status;
    finding.querySelector('.status').textContent = status;
    var line = finding.querySelector('.decided');
    line.textContent = '';
    line.hidden = status === 'open';
    var strong = document.createElement('strong');
    strong.textContent = status;
    line.append(strong, (decision.who ? ' by ' + decision.who : '') + (decision.reason ? ': ' + decision.reason : ''));
    finding.querySelectorAll('.decide button').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.value === status && status !== 'open'));
    });
  }
  function decide(finding, status) {
    var decideForm = finding.querySelector('.decide');
    if (!decideForm) return;
    var failed = decideForm.querySelector('.failed');
    var reason = decideForm.elements.reason.value;
    if (status === finding.dataset.status && !reason.trim()) return;  // it stands, perhaps with a reason
    fetch('decide', { method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ finding: finding.id.slice(2), status: status, reason: reason }) }).then(function (answer) {
      if (!answer.ok) return answer.text().then(function (text) { throw new Error(text || 'not recorded'); });
      return answer.json().then(function (decision) {
        failed.textContent = '';
        decideForm.elements.reason.value = '';
        show(finding, decision);
      });
    }).catch(function (error) { failed.textContent = 'Not recorded: ' + error.message; });
  }
  function refresh() {
    fetch('decisions').then(function (answer) { return answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))); })
      .then(function (state) {
        document.getElementById('news').textContent = state.batch === refresh.batch || refresh.batch === undefined ? '' : 'The ledger has new findings: reload the page.';
        if (refresh.batch === undefined) refresh.batch = state.batch;
        findings.forEach(function (finding) {
          if (finding.dataset.status === 'resolved') return;
          var decision = state.decisions[finding.id.slice(2)];
          var shownNow = finding.querySelector('.decided').textContent;
          if (decision) show(finding, decision);
          else if (shownNow && !finding.querySelector('.decided').hidden) show(finding, { status: 'open' });
        });
      }).catch(function () { document.getElementById('news').textContent = 'The review server does not answer.'; });
  }
  var opened = [];  // for the printer, what is folded away on the screen
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('main details:not(.text):not([open])'));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () { opened.forEach(function (details) { details.open = false; }); });
  form.addEventListener('input', filter);
  form.addEventListener('change', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  window.addEventListener('hashchange', openTarget);
  document.addEventListener('click', function (event) {  // the same anchor again
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (link && link.getAttribute('href') === location.hash) openTarget();
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      var card = current();
      if (event.key === 'Enter' && event.target.name === 'reason' && card) decide(card, 'dismissed');
      else if (event.key !== 'Escape') return;
      event.target.blur();
      if (card) card.focus();
      return;
    }
    var deeds = { c: 'confirmed', x: 'corrected', u: 'open' };
    if (event.key === 'j' || event.key === 'n') move(1);
    else if (event.key === 'k' || event.key === 'p') move(-1);
    else if (event.key === '/') { event.preventDefault(); form.elements.search.focus(); }
    else if (event.key === 'o' && current() && current().querySelector('a.where')) current().querySelector('a.where').click();
    else if (review && deeds[event.key] && current()) decide(current(), deeds[event.key]);
    else if (review && event.key === 'd' && current() && current().querySelector('.decide')) {
      event.preventDefault();
      current().querySelector('.decide').elements.reason.focus();  // why; Enter dismisses
    }
  });
  if (review) {
    document.querySelectorAll('.decide').forEach(function (decideForm) {
      decideForm.hidden = false;
      decideForm.addEventListener('submit', function (event) { event.preventDefault(); });
      decideForm.addEventListener('click', function (event) {
        if (event.target.tagName === 'BUTTON') decide(decideForm.closest('.finding'), event.target.value);
      });
    });
    refresh();
    setInterval(refresh, 3000);
  }
  filter();
  openTarget();
})();
)js";

}  // namespace crosstally
