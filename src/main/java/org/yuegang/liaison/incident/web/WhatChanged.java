package org.yuegang.liaison.incident.web;

import java.util.List;
import java.util.OptionalInt;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeDifference;
import org.yuegang.liaison.incident.notice.NoticeMarks;
import org.yuegang.liaison.incident.state.Acknowledgement;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.system.Script;

/**
 * Before a later version is acknowledged or returned: what is different in it from the version last acknowledged, first
 * as a list and then marked where it stands.
 */
@Component
class WhatChanged {

	private final IncidentViews views;

	private final NoticeLayouts layouts;

	private final ChangeWords words;

	WhatChanged(IncidentViews views, NoticeLayouts layouts, ChangeWords words) {
		this.views = views;
		this.layouts = layouts;
		this.words = words;
	}

	/**
	 * @param version the version in hand
	 * @param since the version it is compared with
	 * @param acknowledged whether this side acknowledged that one
	 */
	record Compared(int version, int since, boolean acknowledged, List<ChangeWords.Line> changes) {
	}

	/** Puts {@code compared} and the marked {@code content} into the model where there is an earlier version in force. */
	void show(IncidentView view, Notice notice, Model model) {
		if (view.tracks().handling() == Handling.WITHDRAWN) {
			return;
		}
		int version = view.versions()
			.stream()
			.filter(each -> !each.voided())
			.mapToInt(IncidentView.VersionView::number)
			.max()
			.orElse(0);
		OptionalInt acknowledged = view.acknowledgements()
			.stream()
			.mapToInt(Acknowledgement::version)
			.filter(number -> number < version)
			.max();
		OptionalInt since = acknowledged.isPresent() ? acknowledged : view.versions()
			.stream()
			.filter(each -> !each.voided() && each.number() < version)
			.mapToInt(IncidentView.VersionView::number)
			.min();
		since.ifPresent(number -> this.views.content(view.id(), number).ifPresent(before -> {
			model.addAttribute("compared", new Compared(version, number, acknowledged.isPresent(),
					this.words.of(NoticeDifference.between(before, notice).changes())));
			model.addAttribute("content", this.layouts.of(notice, Script.BOTH, NoticeMarks.between(before, notice)));
		}));
	}

}
