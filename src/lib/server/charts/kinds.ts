import type { ChartKind } from '$lib/charts/chart';
import { brief } from './brief/brief';
import { bump } from './bump';
import { channels } from './channels/channels';
import { components } from './components/components';
import { contributions } from './contributions/contributions';
import type { Definition } from './definition';
import { digest } from './digest/digest';
import { effects } from './effects/effects';
import { event } from './event/event';
import { impact } from './impact/impact';
import { planProgress } from './plan-progress/plan-progress';
import { distribution } from './distribution';
import { ranking } from './ranking/ranking';
import { scatter } from './scatter/scatter';
import { sensitivity } from './sensitivity/sensitivity';
import { tiles } from './tiles';
import { trend } from './trend/trend';

/** Every kind of chart with an address. */
export const kinds: Record<ChartKind, Definition> = {
	bump,
	trend,
	distribution,
	ranking,
	tiles,
	channels,
	components,
	contributions,
	impact,
	scatter,
	effects,
	sensitivity,
	event,
	'plan-progress': planProgress,
	digest,
	brief
};
