import type { LinearModel } from '@estiba/stowage/master';
import loadHighs from 'highs';

/**
 * The optimum of a linear programme by HiGHS, or null when it was not reached in time. The model is disposed of: garbage collection does not free what it holds in WebAssembly.
 */
export async function linearBound(model: LinearModel, seconds: number): Promise<number | null> {
  const highs = await runtime;
  const { columns, rows, cost, columnMin, columnMax, rowMin, rowMax, starts, indices, values } = model;
  const solver = highs.createModel({
    numCols: columns,
    numRows: rows,
    colCost: cost,
    colLower: columnMin,
    colUpper: columnMax,
    rowLower: rowMin,
    rowUpper: rowMax,
    matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices, values },
  });
  try {
    solver.options.set({ output_flag: false, time_limit: seconds, solver: 'ipm' });
    solver.run();
    return solver.getModelStatus() === highs.constants.modelStatus.optimal ? solver.getObjectiveValue() : null;
  } finally {
    solver.dispose();
  }
}

/** The package's types describe its CommonJS form, where the loader is a property; what Node imports is the loader itself. */
const runtime = (loadHighs as unknown as (typeof loadHighs)['default'])();
