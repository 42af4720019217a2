package org.yuegang.liaison.meeting;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Applies;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingFold;

/**
 * Folds acts into the meeting's row and its duties, live and in a rebuild alike. A REJECTED act needs no journal: what
 * a meeting reads follows from the set of its acts, and voiding one takes it out of the set.
 */
@Component
@Order(20)
class MeetingApplier implements Applies {

	private final MeetingTable table;

	private final DutyBook duties;

	private final MeetingFold fold = new MeetingFold();

	MeetingApplier(MeetingTable table, DutyBook duties) {
		this.table = table;
		this.duties = duties;
	}

	@Override
	public boolean apply(Entry entry) {
		Act act = entry.act();
		boolean ours = act.feature().equals(MeetingAct.FEATURE);
		if (!ours && !Act.ABOUT_OTHERS.contains(act.type())) {
			return false;
		}
		Meeting before = this.table.find(act.subject()).orElse(null);
		Meeting after = this.fold.apply(before, act);
		if (after != null && !after.equals(before)) {
			this.table.write(before, after);
			this.duties.replace(MeetingAct.FEATURE, act.subject(), before == null ? List.of() : before.duties(),
					after.duties());
		}
		return this.fold.tookEffect(before, after);
	}

	@Override
	public List<String> tables() {
		return List.of("meeting_incident", "meeting", DutyBook.TABLE, OverCounts.TABLE);
	}

}
