package org.yuegang.liaison.incident.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yuegang.liaison.incident.IncidentCommands;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.journal.TimelineWords;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.web.ActPage;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Field;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The page of an incident's act: above the form the content that it is about, and what it answers. */
@Component
class IncidentActPage implements ActPage<IncidentView, IncidentAct> {

	/** Before these the whole content is read once more. */
	private static final Set<IncidentAct> OF_CONTENT = EnumSet.of(IncidentAct.SUBMIT, IncidentAct.VERIFY,
			IncidentAct.ISSUE, IncidentAct.ISSUE_URGENTLY, IncidentAct.INFORMATION_COPY, IncidentAct.COUNTERSIGN,
			IncidentAct.UPDATE, IncidentAct.CORRECT);

	/** What the other side answers to a version it has read. */
	private static final Set<IncidentAct> OF_READING = EnumSet.of(IncidentAct.ACKNOWLEDGE, IncidentAct.RETURN);

	private final IncidentCommands commands;

	private final Cases cases;

	private final ActForms acts;

	private final NoticeReview review;

	private final NoticeLayouts layouts;

	private final WhatChanged changed;

	private final TimelineWords stories;

	IncidentActPage(IncidentCommands commands, Cases cases, ActForms acts, NoticeReview review, NoticeLayouts layouts,
			WhatChanged changed, TimelineWords stories) {
		this.commands = commands;
		this.cases = cases;
		this.acts = acts;
		this.review = review;
		this.layouts = layouts;
		this.changed = changed;
		this.stories = stories;
	}

	@Override
	public CaseFeature<?, IncidentAct, ?> feature() {
		return this.commands;
	}

	@Override
	public Optional<IncidentView> view(Officer officer, String ref) {
		return this.cases.find(officer, ref);
	}

	@Override
	public List<Field> fields(IncidentAct act) {
		return ActForms.fields(act);
	}

	@Override
	public Choices choices(IncidentAct act, IncidentView view) {
		return this.acts.choices(act, view, ActMatter.content(act, view));
	}

	@Override
	public Refusal worded(Refusal refusal) {
		return this.cases.worded(refusal);
	}

	@Override
	public String template() {
		return "incident/act";
	}

	@Override
	public void show(IncidentAct act, IncidentView view, Model model) {
		model.addAttribute("withdrawal", ActMatter.withdrawal(act, view));
		model.addAttribute("answered", this.stories.these(view.id(), ActMatter.answered(act, view)));
		Notice content = ActMatter.content(act, view);
		if (content != null && OF_CONTENT.contains(act)) {
			this.review.show(content, view, model);
		}
		else if (content != null) {
			model.addAttribute("content", this.layouts.of(content, Script.BOTH));
			if (OF_READING.contains(act)) {
				this.changed.show(view, content, model);
			}
		}
	}

	/** The question, escalation or clock that is meant where there is only one. */
	@Override
	public ObjectNode initial(IncidentAct act, IncidentView view) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		if (act == IncidentAct.ANSWER_RETURN || act == IncidentAct.STAND_DOWN || act == IncidentAct.RESUME_CLOCK) {
			this.acts.choices(act, view, null)
				.picks()
				.entrySet()
				.stream()
				.filter(pick -> pick.getValue().size() == 1)
				.forEach(pick -> body.put(pick.getKey(), pick.getValue().getFirst().value()));
		}
		return body;
	}

}
