package org.yuegang.liaison.meeting.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Timeline;
import org.yuegang.liaison.journal.TimelineItem;
import org.yuegang.liaison.meeting.Meetings;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.system.Sentences;

/** A meeting's timeline as the API tells it: each act in a sentence, and whether it had an effect. */
@Component
class MeetingTimeline {

	private final Timeline timeline;

	private final Meetings meetings;

	private final Sentences sentences;

	MeetingTimeline(Timeline timeline, Meetings meetings, Sentences sentences) {
		this.timeline = timeline;
		this.meetings = meetings;
		this.sentences = sentences;
	}

	/** The newest act first. */
	List<MeetingTimelineItem> of(UUID id) {
		Meeting meeting = this.meetings.find(id).orElse(null);
		return this.timeline.of(id).stream().map(item -> item(meeting, item)).toList();
	}

	private MeetingTimelineItem item(@Nullable Meeting meeting, TimelineItem item) {
		boolean idle = item.crossed() || meeting != null && MeetingAct.of(item.act()).isPresent()
				&& meeting.isWithoutEffect(item.act().id());
		String sentence = this.sentences.of(item.explanation().key(), item.explanation().arguments(),
				this.sentences.language());
		return new MeetingTimelineItem(item.act(), sentence, item.delivery(), item.receivedAt(), item.voided(), idle);
	}

}
