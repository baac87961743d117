import activities from './schema/activities.sql?raw';
import asking from './schema/asking.sql?raw';
import citations from './schema/citations.sql?raw';
import periods from './schema/periods.sql?raw';
import plans from './schema/plans.sql?raw';
import reference from './schema/reference.sql?raw';
import results from './schema/results.sql?raw';

/** Every table and macro of the warehouse as one script; a macro stands after what it asks. */
export const schema = [asking, periods, reference, results, plans, activities, citations].join('\n');
