import { portClasses } from './palette.ts';

/**
 * The page's own script: recolours the bay sections, names a box under the pointer, finds one, and lists a bay's boxes.
 * Without it the page stands as printed, coloured by port. Rows of `boxes` are as `BoxRow` has them.
 */
export const script = `
(()=>{
const {boxes,ports,text}=JSON.parse(document.getElementById('data').textContent),body=document.body;
const roles=text.roles.split('|'),svgs=[...document.querySelectorAll('svg.bay')],where=new Map();
const low=(b,s)=>b[5]?s:s.toLowerCase();
const modes={
port:b=>['p'+b[1]%${portClasses}+(b[5]?'':' o'),low(b,(ports[b[1]]||['','?'])[1])],
weight:b=>['w'+Math.min(6,Math.floor(b[2]/5)),Math.round(b[2])],
reefer:b=>b[6]===''?['q','']:['rf',String(b[6]).replace('-','\\u2212')],
imdg:b=>b[7]?['d'+b[7][0],b[7].split(/[\\/ ]/)[0]]:['q',''],
move:b=>b[5]===1?['ml','L']:b[5]===2?['mr','R']:['q','\\u00b7'],
type:b=>['t'+b[10],b[10]]};
for(const svg of svgs){
 const cells=svg.querySelector('.c').children,labels=svg.querySelector('.t').children;
 svg.list=svg.dataset.b?svg.dataset.b.split(' ').map(s=>parseInt(s,36)):[];
 svg.list.forEach((i,n)=>{cells[n].box=i;(where.get(boxes[i][0])||where.set(boxes[i][0],[]).get(boxes[i][0])).push([svg,cells[n]]);});
 svg.paint=mode=>svg.list.forEach((i,n)=>{const[c,l]=modes[mode](boxes[i]);cells[n].setAttribute('class',c);labels[n].textContent=l;});
}
const paint=mode=>{if(!modes[mode])return;body.dataset.mode=mode;for(const s of svgs)s.paint(mode);for(const r of document.querySelectorAll('[name=mode]'))r.checked=r.value===mode;};
const facts=b=>[[text.id,b[0]],[text.slot,b[8]],[text.size,b[3]],[text.tonnes,b[2]],[text.pod,(ports[b[1]]||[''])[0]],[text.operator,b[4]],[text.reefer,b[6]],[text.imdg,b[7]],[text.role,roles[b[5]]],[text.from,b[9]]];
const tip=document.createElement('div');tip.className='tip';tip.hidden=true;body.append(tip);
body.addEventListener('pointermove',e=>{const i=e.target.box;if(i===undefined){tip.hidden=true;return;}
 tip.textContent=facts(boxes[i]).filter(f=>f[1]!=='').map(f=>f.join('  ')).join('\\n');tip.hidden=false;
 tip.style.left=Math.min(e.clientX+14,innerWidth-tip.offsetWidth-8)+'px';tip.style.top=Math.min(e.clientY+14,innerHeight-tip.offsetHeight-8)+'px';});
const tools=document.querySelector('.tools');
tools.addEventListener('submit',e=>e.preventDefault());
tools.addEventListener('input',e=>{
 if(e.target.name==='mode'){paint(e.target.value);history.replaceState(null,'','#mode='+e.target.value);return;}
 for(const c of document.querySelectorAll('.hit'))c.classList.remove('hit');
 const id=e.target.value.trim().toUpperCase(),out=tools.querySelector('output');out.textContent='';
 if(id.length<4)return;
 const key=where.has(id)?id:[...where.keys()].find(k=>k.includes(id));
 if(!key){out.textContent=text.lost;return;}
 const b=boxes[where.get(key)[0][1].box];
 for(const[,c]of where.get(key))c.classList.add('hit');
 where.get(key)[0][0].scrollIntoView({block:'center'});
 out.textContent=text.found.replace('{id}',key).replace('{slot}',b[8]);});
for(const d of document.querySelectorAll('.boxes'))d.addEventListener('toggle',()=>{
 if(!d.open||d.childElementCount>1)return;
 const list=new Set([...d.closest('figure').querySelectorAll('svg.bay')].flatMap(s=>s.list)),t=document.createElement('table');
 const row=(cells,kind)=>{const r=t.insertRow();for(const c of cells){const x=document.createElement(kind);x.textContent=c;r.append(x);}};
 const sorted=[...list].map(i=>boxes[i]).sort((a,b)=>a[8]<b[8]?-1:1);
 if(sorted.length)row(facts(sorted[0]).map(f=>f[0]),'th');
 for(const b of sorted)row(facts(b).map(f=>f[1]),'td');
 d.append(t);});
addEventListener('beforeprint',()=>{for(const d of document.querySelectorAll('details:not(.boxes):not([open])')){d.open=true;d.dataset.p=1;}});
addEventListener('afterprint',()=>{for(const d of document.querySelectorAll('[data-p]')){d.open=false;delete d.dataset.p;}});
body.classList.add('live');
const wanted=/mode=(\\w+)/.exec(location.hash);if(wanted)paint(wanted[1]);
})();
`.replace(/\n\s*/g, '\n');
