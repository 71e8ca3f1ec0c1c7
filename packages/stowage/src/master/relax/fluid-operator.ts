import type { FluidProblem } from './fluid-problem.ts';
import type { FluidRows } from './fluid-rows.ts';

/** The matrix of the relaxation, never written out: from amounts to what the rows add up to, and from prices of rows to prices of amounts. */
export class FluidOperator {
  readonly #fluid: FluidProblem;
  readonly #rows: FluidRows;
  readonly #cells: number;
  /** Per port and berth, of TEU, forties, plugs and tonnes: what comes aboard less what leaves. */
  readonly #change: readonly Float64Array[];
  /** Boxes worked at the port in the berth; going backward, what working one costs there. */
  readonly #moves: Float64Array;
  /** Going backward, of the same four: what all departures before the port cost. */
  readonly #sum: readonly Float64Array[];
  /** Per berth, for the leg at hand: what its groups add up to; going backward, what a box of each kind and a tonne cost. */
  readonly #leg: readonly Float64Array[];

  constructor(fluid: FluidProblem, rows: FluidRows) {
    this.#fluid = fluid;
    this.#rows = rows;
    this.#cells = fluid.instance.ports * fluid.berths;
    const table = (): Float64Array => new Float64Array(this.#cells + fluid.berths);
    this.#change = [table(), table(), table(), table()];
    this.#sum = [table(), table(), table(), table()];
    this.#moves = table();
    this.#leg = Array.from({ length: 5 }, () => new Float64Array(fluid.berths));
  }

  /** What every row adds up to for the amounts given, into `out`. */
  forward(amounts: Float64Array, out: Float64Array): void {
    const { problem, groups, legOf } = this.#fluid;
    for (const table of this.#change) table.fill(0);
    this.#moves.fill(0);
    out.fill(0);
    for (let first = 0, end = 0; first < groups; first = end) {
      while (end < groups && legOf[end] === legOf[first]) end++;
      this.#sumLeg(amounts, first, end);
      this.#scatterLeg(legOf[first], out);
    }
    for (let p = 0; p < problem.sailings; p++) this.#forwardSailing(p, out);
    this.#forwardCranes(out);
  }

  /** Boxes, forties, reefers and tonnes of the groups of a leg in every berth. */
  #sumLeg(amounts: Float64Array, first: number, end: number): void {
    const { forty, reefer, weight, berths } = this.#fluid;
    const [boxes, forties, reefers, tonnes] = this.#leg as [Float64Array, Float64Array, Float64Array, Float64Array];
    for (const table of this.#leg) table.fill(0);
    for (let group = first; group < end; group++) {
      const [w, at] = [weight[group], group * berths];
      for (let berth = 0; berth < berths; berth++) {
        const x = amounts[at + berth];
        boxes[berth] += x;
        tonnes[berth] += w * x;
      }
      if (forty[group] === 1) for (let berth = 0; berth < berths; berth++) forties[berth] += amounts[at + berth];
      if (reefer[group] === 1) for (let berth = 0; berth < berths; berth++) reefers[berth] += amounts[at + berth];
    }
  }

  #scatterLeg(leg: number, out: Float64Array): void {
    const { instance, berths } = this.#fluid;
    const rows = this.#rows;
    const [dTeu, dFeu, dPlugs, dWeight] = this.#change as [Float64Array, Float64Array, Float64Array, Float64Array];
    const [boxes, forties, reefers, tonnes] = this.#leg as [Float64Array, Float64Array, Float64Array, Float64Array];
    for (let berth = 0; berth < berths; berth++) {
      const a = instance.legFrom[leg] * berths + berth;
      const b = instance.legTo[leg] * berths + berth;
      const teu = boxes[berth] + forties[berth];
      dTeu[a] += teu;
      dTeu[b] -= teu;
      dFeu[a] += forties[berth];
      dFeu[b] -= forties[berth];
      dPlugs[a] += reefers[berth];
      dPlugs[b] -= reefers[berth];
      dWeight[a] += tonnes[berth];
      dWeight[b] -= tonnes[berth];
      out[rows.load + a] += teu;
      out[rows.loadFeu + a] += forties[berth];
      out[rows.loadWeight + a] += tonnes[berth];
      out[rows.loadPlugs + a] += reefers[berth];
      out[rows.discharge + b] += teu;
      this.#moves[a] += boxes[berth];
      this.#moves[b] += boxes[berth];
    }
  }

  #forwardSailing(p: number, out: Float64Array): void {
    const { instance, berths, bayOf, berthOf } = this.#fluid;
    const rows = this.#rows;
    const at = p * rows.perSailing;
    const firsts = [rows.teu, rows.feu, rows.plugs, rows.weight];
    for (let kind = 0; kind < 4; kind++)
      for (let berth = 0; berth < berths; berth++) {
        const before = p === 0 ? 0 : out[at - rows.perSailing + firsts[kind]! + berth];
        out[at + firsts[kind]! + berth] = before + this.#change[kind]![p * berths + berth];
      }
    const { bays, bayLcg } = instance;
    let moment = 0;
    for (let berth = 0; berth < berths; berth++) moment += out[at + rows.weight + berth] * bayLcg[bayOf[berth]];
    out[at + rows.moment] = moment;
    let shear = 0;
    for (let bay = 0; bay < bays; bay++) {
      if (berthOf[bay] >= 0) shear += out[at + rows.weight + berthOf[bay]];
      out[at + rows.shear + bay] = shear;
    }
    let behind = 0;
    let bending = 0;
    for (let bay = bays - 1; bay >= 0; bay--) {
      if (bay < bays - 1) bending += behind * (bayLcg[bay] - bayLcg[bay + 1]);
      if (berthOf[bay] >= 0) behind += out[at + rows.weight + berthOf[bay]];
      out[at + rows.bending + bay] = bending;
    }
  }

  #forwardCranes(out: Float64Array): void {
    const { instance, problem, berths, bayOf } = this.#fluid;
    for (let port = 0; port < instance.ports; port++)
      for (let berth = 0; berth < berths; berth++) {
        const moves = this.#moves[port * berths + berth];
        const bay = bayOf[berth];
        for (let k = problem.groupStart[bay]; k < problem.groupStart[bay + 1]; k++)
          out[this.#rows.longCrane + port * problem.groups + problem.groupsOf[k]] += moves;
      }
  }

  /** Price of every amount for the prices of rows given, into `out`. */
  backward(prices: Float64Array, out: Float64Array): void {
    const { problem, groups, legOf, forty, reefer, weight, berths } = this.#fluid;
    for (let p = 0; p < problem.sailings; p++) this.#priceSailing(p, prices);
    this.#priceMoves(prices);
    const tonne = this.#leg[4]!;
    for (let group = 0; group < groups; group++) {
      if (group === 0 || legOf[group] !== legOf[group - 1]) this.#priceLeg(legOf[group], prices);
      const box = this.#leg[2 * forty[group] + reefer[group]]!;
      const [w, at] = [weight[group], group * berths];
      for (let berth = 0; berth < berths; berth++) out[at + berth] = box[berth] + w * tonne[berth];
    }
  }

  /** What a box of a leg costs in every berth beside its weight, for twenties and forties, dry and reefer; and a tonne. */
  #priceLeg(leg: number, prices: Float64Array): void {
    const { instance, berths } = this.#fluid;
    const rows = this.#rows;
    const [sTeu, sFeu, sPlugs, sWeight] = this.#sum as [Float64Array, Float64Array, Float64Array, Float64Array];
    const [twenty, twentyReefer, forty, fortyReefer, tonne] = this.#leg as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (let berth = 0; berth < berths; berth++) {
      const a = instance.legFrom[leg] * berths + berth;
      const b = instance.legTo[leg] * berths + berth;
      const teu = sTeu[b] - sTeu[a] + prices[rows.load + a] + prices[rows.discharge + b];
      const plug = sPlugs[b] - sPlugs[a] + prices[rows.loadPlugs + a];
      twenty[berth] = this.#moves[a] + this.#moves[b] + teu;
      forty[berth] = twenty[berth] + teu + sFeu[b] - sFeu[a] + prices[rows.loadFeu + a];
      twentyReefer[berth] = twenty[berth] + plug;
      fortyReefer[berth] = forty[berth] + plug;
      tonne[berth] = sWeight[b] - sWeight[a] + prices[rows.loadWeight + a];
    }
  }

  /** Running sums over departures of what a TEU, an FEU, a plug and a tonne cost in a berth. */
  #priceSailing(p: number, prices: Float64Array): void {
    const { instance, berths, berthOf } = this.#fluid;
    const rows = this.#rows;
    const at = p * rows.perSailing;
    const [sTeu, sFeu, sPlugs, sWeight] = this.#sum as [Float64Array, Float64Array, Float64Array, Float64Array];
    for (let berth = 0; berth < berths; berth++) {
      const here = p * berths + berth;
      sTeu[here + berths] = sTeu[here] + prices[at + rows.teu + berth];
      sFeu[here + berths] = sFeu[here] + prices[at + rows.feu + berth];
      sPlugs[here + berths] = sPlugs[here] + prices[at + rows.plugs + berth];
    }
    const { bays, bayLcg } = instance;
    let shear = 0;
    for (let bay = 0; bay < bays; bay++) shear += prices[at + rows.shear + bay];
    let bending = 0;
    let arms = 0;
    for (let bay = 0; bay < bays; bay++) {
      const berth = berthOf[bay];
      if (berth >= 0) {
        const strength = shear + arms - bending * bayLcg[bay];
        const tonne = prices[at + rows.weight + berth] + prices[at + rows.moment] * bayLcg[bay] + strength;
        sWeight[(p + 1) * berths + berth] = sWeight[p * berths + berth] + tonne;
      }
      shear -= prices[at + rows.shear + bay];
      bending += prices[at + rows.bending + bay];
      arms += prices[at + rows.bending + bay] * bayLcg[bay];
    }
  }

  #priceMoves(prices: Float64Array): void {
    const { instance, problem, berths, bayOf } = this.#fluid;
    for (let port = 0; port < instance.ports; port++)
      for (let berth = 0; berth < berths; berth++) {
        let price = 0;
        const bay = bayOf[berth];
        for (let k = problem.groupStart[bay]; k < problem.groupStart[bay + 1]; k++)
          price += prices[this.#rows.longCrane + port * problem.groups + problem.groupsOf[k]];
        this.#moves[port * berths + berth] = price;
      }
  }
}
