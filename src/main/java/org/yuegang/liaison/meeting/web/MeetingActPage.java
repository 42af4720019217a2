package org.yuegang.liaison.meeting.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.web.ActPage;
import org.yuegang.liaison.meeting.MeetingCommands;
import org.yuegang.liaison.meeting.MeetingDraftPurpose;
import org.yuegang.liaison.meeting.MeetingDrafts;
import org.yuegang.liaison.meeting.MeetingView;
import org.yuegang.liaison.meeting.MeetingViews;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.form.Choices;
import tools.jackson.databind.node.ObjectNode;

/** The page of a meeting's act. A proposal and minutes can be kept as drafts on the way. */
@Component
class MeetingActPage implements ActPage<MeetingView, MeetingAct> {

	private final MeetingCommands commands;

	private final MeetingViews views;

	private final MeetingDrafts drafts;

	private final MeetingForms acts;

	MeetingActPage(MeetingCommands commands, MeetingViews views, MeetingDrafts drafts, MeetingForms acts) {
		this.commands = commands;
		this.views = views;
		this.drafts = drafts;
		this.acts = acts;
	}

	@Override
	public CaseFeature<?, MeetingAct, ?> feature() {
		return this.commands;
	}

	@Override
	public Optional<MeetingView> view(Officer officer, String ref) {
		return this.views.of(officer, ref);
	}

	@Override
	public Choices choices(MeetingAct act, MeetingView view) {
		return this.acts.choices(act, view);
	}

	@Override
	public ObjectNode initial(MeetingAct act, MeetingView view) {
		return this.acts.initial(act, view);
	}

	@Override
	public String template() {
		return "meeting/act";
	}

	@Override
	public Outcome<Draft> keep(Officer officer, String ref, MeetingAct act, Seen seen, ObjectNode body) {
		return this.drafts.save(officer, ref, MeetingDraftPurpose.of(act).orElseThrow(), seen, body);
	}

}
