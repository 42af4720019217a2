package org.yuegang.liaison.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.IncidentFold;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.lifecycle.CaseApplier;

/** Folds acts into the incident's row; what was answered REJECTED is folded afresh from the journal. */
@Component
@Order(10)
class IncidentApplier extends CaseApplier<Incident> {

	private final IncidentTable table;

	private final IncidentFold fold;

	private final Journal journal;

	IncidentApplier(IncidentTable table, IncidentFold fold, DutyBook duties, Journal journal) {
		super(IncidentAct.FEATURE, duties);
		this.table = table;
		this.fold = fold;
		this.journal = journal;
	}

	@Override
	public List<String> tables() {
		return List.of("incident", DutyBook.TABLE, OverCounts.TABLE);
	}

	@Override
	protected Optional<Incident> find(UUID subject) {
		return this.table.find(subject);
	}

	@Override
	protected @Nullable Incident fold(@Nullable Incident before, Entry entry) {
		return entry.act().type().equals(Act.REJECTED) ? this.fold.afresh(before, actsUpTo(entry))
				: this.fold.apply(before, entry.act());
	}

	@Override
	protected boolean tookEffect(@Nullable Incident before, Incident after, Act act) {
		return !after.tracing().late().contains(act.id());
	}

	@Override
	protected void write(@Nullable Incident before, Incident after) {
		this.table.write(before, after);
	}

	@Override
	protected List<Duty> duties(Incident incident) {
		return incident.duties();
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
