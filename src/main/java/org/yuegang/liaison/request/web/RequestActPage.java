package org.yuegang.liaison.request.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.web.ActPage;
import org.yuegang.liaison.request.RequestCommands;
import org.yuegang.liaison.request.RequestDrafts;
import org.yuegang.liaison.request.RequestView;
import org.yuegang.liaison.request.RequestViews;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The page of a request's act: each kind of request asks for its own, and a field it has no use for is not there. */
@Component
class RequestActPage implements ActPage<RequestView, RequestAct> {

	private static final List<Option> NOT_HERE = List.of();

	private final RequestCommands commands;

	private final RequestViews views;

	private final RequestDrafts drafts;

	private final Sentences sentences;

	RequestActPage(RequestCommands commands, RequestViews views, RequestDrafts drafts, Sentences sentences) {
		this.commands = commands;
		this.views = views;
		this.drafts = drafts;
		this.sentences = sentences;
	}

	@Override
	public CaseFeature<?, RequestAct, ?> feature() {
		return this.commands;
	}

	@Override
	public Optional<RequestView> view(Officer officer, String ref) {
		return this.views.of(officer, ref);
	}

	@Override
	public Choices choices(RequestAct act, RequestView view) {
		Map<String, List<Option>> picks = new HashMap<>();
		switch (act) {
			case ASK -> {
				picks.put("kind", List.of(new Option(view.kind().name(), words("code.RequestKind." + view.kind()))));
				picks.put("measure", NOT_HERE);
				picks.put("incident", view.incident() == null ? NOT_HERE
						: List.of(new Option(view.incident().id().toString(), name(view.incident()))));
				unless(view.kind() == RequestKind.MEDIA_VERIFICATION, "report", picks);
				unless(view.kind() == RequestKind.PUBLICATION_CHECK, "publication", picks);
			}
			case ANSWER -> {
				picks.put("round", List.of(new Option(String.valueOf(view.round()), String.valueOf(view.round()))));
				unless(view.kind() == RequestKind.MEDIA_VERIFICATION, "finding", picks);
				unless(view.kind() == RequestKind.PUBLICATION_CHECK, "position", picks);
				unless(view.kind() == RequestKind.EXPERT_OPINION, "experts", picks);
			}
			case REASK -> unless(view.kind() == RequestKind.PUBLICATION_CHECK, "publication", picks);
			case FILE -> picks.put("incident", NOT_HERE);
			default -> {
				// The others choose nothing.
			}
		}
		return Choices.among(picks);
	}

	/** The draft of a question; the round that is answered. */
	@Override
	public ObjectNode initial(RequestAct act, RequestView view) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		if (act == RequestAct.ASK && view.draft() != null) {
			body.setAll((ObjectNode) view.draft().content());
		}
		if (act == RequestAct.ANSWER) {
			body.put("round", view.round());
		}
		return body;
	}

	@Override
	public String template() {
		return "request/act";
	}

	@Override
	public Outcome<Draft> keep(Officer officer, String ref, RequestAct act, Seen seen, ObjectNode body) {
		return this.drafts.save(officer, ref, seen, body);
	}

	private static void unless(boolean wanted, String field, Map<String, List<Option>> picks) {
		if (!wanted) {
			picks.put(field, NOT_HERE);
		}
	}

	private static String name(RequestView.LinkedIncident incident) {
		return incident.number() != null ? incident.number() : String.valueOf(incident.ref());
	}

	private String words(String key) {
		return this.sentences.of(key, List.of(), this.sentences.language());
	}

}
