package org.yuegang.liaison.incident;

import java.util.List;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.IncidentFold;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Applies;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;

/** Folds acts into the incident's row and its duties, live and in a rebuild alike. */
@Component
@Order(10)
class IncidentApplier implements Applies {

	private final IncidentTable table;

	private final IncidentFold fold;

	private final DutyBook duties;

	private final Journal journal;

	IncidentApplier(IncidentTable table, IncidentFold fold, DutyBook duties, Journal journal) {
		this.table = table;
		this.fold = fold;
		this.duties = duties;
		this.journal = journal;
	}

	@Override
	public boolean apply(Entry entry) {
		Act act = entry.act();
		boolean ours = act.feature().equals(IncidentAct.FEATURE);
		boolean about = Act.ABOUT_OTHERS.contains(act.type());
		if (!ours && !about) {
			return false;
		}
		Incident before = this.table.find(act.subject()).orElse(null);
		if (before == null && !ours) {
			return false;
		}
		Incident after = act.type().equals(Act.REJECTED) ? this.fold.afresh(before, actsUpTo(entry)) : this.fold.apply(before, act);
		if (after != null && !after.equals(before)) {
			this.table.write(before, after);
			this.duties.replace(IncidentAct.FEATURE, act.subject(), before == null ? List.of() : before.duties(),
					after.duties());
		}
		return after != null && !after.tracing().late().contains(act.id());
	}

	@Override
	public List<String> tables() {
		return List.of("incident", DutyBook.TABLE, OverCounts.TABLE);
	}

	/** The acts of the case that were in force here when the entry was appended. */
	private List<Act> actsUpTo(Entry last) {
		return this.journal.entriesOf(last.act().subject())
			.stream()
			.filter(entry -> entry.seq() <= last.seq() && entry.origin() != Origin.REFUSED)
			.map(Entry::act)
			.toList();
	}

}
