package org.yuegang.liaison.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.StateAudit;
import org.yuegang.liaison.journal.StateAudited;
import org.yuegang.liaison.journal.StateSnapshot;

/**
 * Goes through all cases for ever, one after the other, and derives from the journal, apart from the rows that the node
 * works with, what each must be and what must be owed on it. What differs is told, and told once more when it is right
 * again; nothing is mended, because somebody has to find out how it came about.
 */
@Component
public class CaseAuditor {

	private static final Logger LOG = LoggerFactory.getLogger(CaseAuditor.class);

	private final StateAudit audit;

	private final LocalNumbers numbers;

	private final ApplicationEventPublisher events;

	private @Nullable UUID last;

	CaseAuditor(StateAudit audit, LocalNumbers numbers, ApplicationEventPublisher events) {
		this.audit = audit;
		this.numbers = numbers;
		this.events = events;
	}

	/** Audits the next case. @return false when there was none behind the last one, so that the next round begins */
	public boolean next() {
		Optional<UUID> subject = this.audit.caseBehind(this.last);
		subject.ifPresent(this::audit);
		this.last = subject.orElse(null);
		return subject.isPresent();
	}

	private void audit(UUID subject) {
		List<String> tables = this.audit.differences(subject).stream().map(StateSnapshot.Difference::table).toList();
		String ref = this.numbers.refOf(subject).orElse(subject.toString());
		if (!tables.isEmpty()) {
			LOG.error("The rows of {} in {} are not what the journal says", ref, tables);
		}
		this.events.publishEvent(new StateAudited(ref, tables));
	}

}
