package org.yuegang.liaison.exchange.stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.StateAudited;

/** Raises an alarm for a case whose rows are not what its journal entries say, and clears it when they are again. */
@Component
class AuditAlarms {

	private final Alarms alarms;

	AuditAlarms(Alarms alarms) {
		this.alarms = alarms;
	}

	@EventListener
	void audited(StateAudited audited) {
		if (audited.tables().isEmpty()) {
			this.alarms.clear(AlarmKind.STATE_DIFFERS, audited.ref());
		}
		else {
			this.alarms.raise(AlarmKind.STATE_DIFFERS, "state-differs", audited.ref());
		}
	}

}
