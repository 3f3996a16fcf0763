export { readMetricsAddress, type MetricsAddress } from './metrics-address';
export { serveMeasures, type Measures, type Readiness } from './serve-measures';
