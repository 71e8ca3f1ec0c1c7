import { cellStyles } from './cell-styles.ts';

/** The look of the page: light, quiet, made for A4 landscape as much as for the screen. */
const page = `
:root{--ink:#1a2330;--soft:#5a6675;--line:#d5dbe2;--pale:#f4f6f8;--bad:#b3261e;--good:#1b6e3c;--accent:#12507b}
*{box-sizing:border-box}
html{font:14px/1.45 system-ui,"Segoe UI","Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);font-variant-numeric:tabular-nums}
body{margin:0 auto;max-width:1440px;padding:24px 32px;background:#fff}
h1{font-size:30px;line-height:1.15;margin:2px 0 12px;letter-spacing:-.01em}
h1 small{font-size:18px;font-weight:400;color:var(--soft)}
h2{font-size:20px;margin:36px 0 12px;padding-top:10px;border-top:2px solid var(--ink)}
h3{font-size:15px;margin:20px 0 6px}
p{margin:6px 0;max-width:95ch}
a{color:var(--accent)}
.kicker{margin:0;color:var(--soft);text-transform:uppercase;letter-spacing:.08em;font-size:12px}
.bad{color:var(--bad);font-weight:600}
.note{color:var(--soft);font-size:13px}
dl{margin:0}dt{color:var(--soft);font-size:12px}dd{margin:0}
.facts{display:flex;flex-wrap:wrap;gap:6px 32px}
.facts dd{font-weight:600}
.rotation{display:flex;flex-wrap:wrap;gap:4px 22px;list-style:none;padding:0;margin:14px 0}
.rotation li{position:relative}
.rotation li+li::before{content:"→";position:absolute;left:-18px;color:var(--soft)}
.rotation .here{font-weight:700}
.rotation svg,.legend svg{vertical-align:-2px}
.verdict{padding:9px 14px;border-left:5px solid;font-weight:600;max-width:none}
.verdict.good{border-color:var(--good);background:#eaf5ee;color:#124a29}
.verdict.broken{border-color:var(--bad);background:#fcebea;color:#8c1d18}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(max(112px,10%),1fr));border:1px solid var(--line);border-width:1px 0 0 1px;margin:14px 0 8px}.tiles div{border:1px solid var(--line);border-width:0 1px 1px 0}
.tiles div{background:#fff;padding:8px 12px}
.tiles dd{font-size:16px;font-weight:650;line-height:1.25;white-space:nowrap}
.tiles small{display:block;font-size:12px;font-weight:400;color:var(--soft);white-space:normal}
nav{display:flex;flex-wrap:wrap;gap:4px 18px;padding:8px 0;font-size:13px}
table{border-collapse:collapse;margin:8px 0 14px;font-size:13px;max-width:100%}
caption{text-align:left;white-space:nowrap;color:var(--soft);font-size:12px;padding-bottom:4px}
th,td{text-align:left;padding:3px 14px 3px 0;border-bottom:1px solid var(--line);vertical-align:top}
tbody th{font-weight:500;white-space:nowrap}
thead th{font-size:12px;color:var(--soft);font-weight:600;border-bottom-color:var(--ink)}
.n{text-align:right}
tbody tr:last-child>*{border-bottom:0}
td:last-child,th:last-child{padding-right:0}
details{margin:6px 0 12px}
.narrow{columns:3;column-gap:40px}
summary{cursor:pointer;color:var(--accent);font-size:13px}
.columns{display:flex;align-items:flex-start;flex-wrap:wrap;gap:0 64px}
.gauge{overflow:visible}
svg text{font-size:10px;fill:var(--ink)}
svg.ship,svg.gantt,.curve svg{width:100%;height:auto;display:block}
.curve{margin:0 0 14px}
figcaption{font-size:13px}
.curve figcaption{color:var(--soft)}
.curve figcaption b{color:var(--ink);margin-right:8px}
footer{margin-top:40px;border-top:1px solid var(--line);color:var(--soft);font-size:12px}
.tools{display:none;gap:10px 28px;align-items:center;flex-wrap:wrap;position:sticky;top:0;background:#fffffff2;padding:8px 0;border-bottom:1px solid var(--line);z-index:2}
.live .tools{display:flex}
.modes{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:4px 16px}
.modes legend{float:left;margin-right:14px;color:var(--soft)}
.modes label{cursor:pointer}
.find input{font:inherit;padding:2px 6px}
.tip{position:fixed;z-index:3;pointer-events:none;background:var(--ink);color:#fff;padding:6px 10px;font-size:12px;white-space:pre;border-radius:3px;max-width:420px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media print{
@page{size:A4 landscape;margin:10mm}
html{font-size:11px}
body{padding:0;max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.tools,.live .tools,.boxes,.tip{display:none}
.tiles{grid-template-columns:repeat(9,1fr)}.tiles dd{font-size:14px}.tiles div{padding:6px 7px}
th,td{padding-top:1px;padding-bottom:1px}
html body table{font-size:10px}
h2{break-after:avoid;margin-top:18px}
h3,caption,thead{break-after:avoid}
tr,figure,.gauge,.tiles{break-inside:avoid}
#bays,#condition,#cranes{break-before:page}
}
`;

export const styles = `${page}${cellStyles}`.replaceAll('\n', '');
