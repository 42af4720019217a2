package org.yuegang.liaison.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.lifecycle.CaseApplier;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingFold;

/**
 * Folds acts into the meeting's row. A REJECTED act needs no journal: what a meeting reads follows from the set of its
 * acts, and voiding one takes it out of the set.
 */
@Component
@Order(20)
class MeetingApplier extends CaseApplier<Meeting> {

	private final MeetingTable table;

	private final MeetingFold fold = new MeetingFold();

	MeetingApplier(MeetingTable table, DutyBook duties) {
		super(MeetingAct.FEATURE, duties);
		this.table = table;
	}

	@Override
	public List<String> tables() {
		return List.of("meeting_incident", "meeting", DutyBook.TABLE, OverCounts.TABLE);
	}

	@Override
	protected Optional<Meeting> find(UUID subject) {
		return this.table.find(subject);
	}

	@Override
	protected @Nullable Meeting fold(@Nullable Meeting before, Entry entry) {
		return this.fold.apply(before, entry.act());
	}

	@Override
	protected boolean tookEffect(@Nullable Meeting before, Meeting after, Act act) {
		return this.fold.tookEffect(before, after);
	}

	@Override
	protected void write(@Nullable Meeting before, Meeting after) {
		this.table.write(before, after);
	}

	@Override
	protected List<Duty> duties(Meeting meeting) {
		return meeting.duties();
	}

}
