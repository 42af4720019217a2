package org.yuegang.liaison.meeting;

import java.util.Optional;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.CaseDrafts;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.lifecycle.FeaturePort;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.system.Officer;

/** The meetings, as whoever serves every feature knows them. */
@Component
@Order(20)
class MeetingPort extends FeaturePort {

	private final Meetings meetings;

	private final MeetingViews views;

	MeetingPort(Meetings meetings, MeetingViews views, MeetingCommands feature, MeetingDrafts writing, Commands commands,
			CaseDrafts drafts) {
		super(feature, writing, commands, drafts);
		this.meetings = meetings;
		this.views = views;
	}

	@Override
	public Optional<Case> find(UUID subject) {
		return this.meetings.find(subject).map(this::shown);
	}

	/** A meeting has no shared number: its node's own reference stands for it. */
	private Case shown(Meeting meeting) {
		String ref = this.meetings.ref(meeting.id());
		return new Case(meeting.id(), ref, null, meeting.urgency(), meeting.mode(), path(ref), meeting.duties(),
				false, meeting.time().orElse(null));
	}

	@Override
	public Optional<MeetingView> view(Officer officer, String ref) {
		return this.views.of(officer, ref);
	}

}
