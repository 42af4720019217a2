package org.yuegang.liaison.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.IncidentList;
import org.yuegang.liaison.incident.IncidentQuery;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Sentences;

/** The cases of the desk, what needs action first: overdue, then by the clock that runs, then the latest moved. */
@Component
class DeskRows {

	/** Acts that a case waits for; the others an officer may do when they see a reason. */
	private static final Set<IncidentAct> AWAITED = EnumSet.of(IncidentAct.SUBMIT, IncidentAct.VERIFY, IncidentAct.ISSUE,
			IncidentAct.COUNTERSIGN, IncidentAct.UPDATE, IncidentAct.WITHDRAW, IncidentAct.ACKNOWLEDGE,
			IncidentAct.ANSWER_RETURN, IncidentAct.AGREE_CLOSURE, IncidentAct.REPORT_ONWARD);

	private final IncidentList list;

	private final IncidentViews views;

	private final DutyWords words;

	private final Sentences sentences;

	private final NodeIdentity node;

	private final Clock clock;

	DeskRows(IncidentList list, IncidentViews views, DutyWords words, Sentences sentences, NodeIdentity node,
			Clock clock) {
		this.list = list;
		this.views = views;
		this.words = words;
		this.sentences = sentences;
		this.node = node;
		this.clock = clock;
	}

	List<DeskRow> of(Officer officer, @Nullable Urgency urgency, @Nullable String origin) {
		if (!Incidents.maySee(officer)) {
			return List.of();
		}
		return this.list.find(new IncidentQuery(null, urgency, null, null, origin, null, IncidentQuery.LARGEST_PAGE))
			.items()
			.stream()
			.flatMap(item -> this.views.of(officer, item.ref()).stream())
			.map(this::row)
			.sorted(Comparator.comparing((DeskRow row) -> !row.overdue())
				.thenComparing(row -> row.due() == null ? Instant.MAX : row.due())
				.thenComparing(row -> row.view().updatedAt(), Comparator.reverseOrder()))
			.toList();
	}

	private DeskRow row(IncidentView view) {
		Instant now = this.clock.instant();
		// The own side's clock comes first; the other side's is shown while it is all that runs.
		Duty first = view.duties()
			.stream()
			.filter(duty -> duty.isOpen() && duty.stoppedUntil() == null)
			.min(Comparator.comparing((Duty duty) -> !duty.debtor().equals(this.node.unit())).thenComparing(Duty::due))
			.orElse(null);
		boolean mine = view.allowedActs().stream().anyMatch(allowed -> AWAITED.contains(allowed.act()));
		return first == null ? new DeskRow(view, null, null, false, mine)
				: new DeskRow(view, first.due(), this.sentences.of("case.clock.owes",
						List.of(this.words.place(first.debtor(), this.sentences.language()),
								this.words.name(first, this.sentences.language())),
						this.sentences.language()) + "\n"
						+ this.words.clock(first, this.sentences.language(), now), first.isOverdue(now), mine);
	}

}
