import { phrases } from './phrases.ts'

/** What only somebody who was there did. */
export const deeds = phrases(`
  dabei waren* | dabei war | dabei gewesen* | zugeschaltet* | verweildauer* | teilnahmezeit* | zugegen* | mitgewirkt* | mitwirkung* | beigewohnt*
  teilgenommen* | nahm … teil* | nahm am | nahm vom | nahm an | nahm in | nahm im | besucht | besuchte* | absolviert* | abgeschlossen* | bestanden* | anwesend* | anwesenheit* | durchlaufen*
  teilnahme … bestätig* | teilnahme … bescheinig* | bestätig* … teilnahme* | bescheinig* … teilnahme* | für die teilnahme* | für ihre teilnahme*
  wahrgenommen* | wahr und | unterwiesen* | geschult* | belehrt* | eingewiesen* | ausgebildet* | qualifiziert | belegt | abgelegt* | erworben*
  erreicht* | gelernt* | geübt* | eingeübt* | trainierte* | mitgestaltet* | gemeistert* | beendet* | vollendet* | erledigt* | bearbeitet* | teilgenommen:
  befähigt* | nachgewiesen* | hat … gehört* | attended | attendance* | completed* | completion* | took part* | participated* | participation* | passed
  was trained* | was present* | has attended* | finished | result: pass* | 100 % | 100%
`)
