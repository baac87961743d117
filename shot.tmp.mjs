import { chromium } from '@playwright/test';
const [,, base, out, ...paths] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu']});
for (const [w,h,n,scheme,loc] of [[1440,900,'d','light',''],[390,844,'p','light',''],[1440,900,'dd','dark','/en'],[390,844,'pd','dark','/en']]) {
  if (process.env.ONLY && !process.env.ONLY.split(',').includes(n)) continue;
  const c = await b.newContext({viewport:{width:w,height:h}, colorScheme:scheme, locale:'vi-VN', reducedMotion:'reduce', storageState: process.env.STATE || undefined});
  const p = await c.newPage();
  p.on('console', m => { if (m.type()==='error') console.log('CONSOLE', m.text()); });
  p.on('pageerror', e => console.log('PAGEERROR', e.message));
  let i=0;
  for (const path of paths) { const r = await p.goto(base+loc+path); await p.waitForTimeout(400); const over = await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth); console.log(n, path, r.status(), over>0?'OVERFLOW '+over:''); await p.screenshot({path:`${out}-${i}-${n}.png`, fullPage:true}); i++; }
  await c.close();
}
await b.close();
