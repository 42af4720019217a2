package org.yuegang.liaison.request;

import java.util.Optional;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.CaseDrafts;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.lifecycle.FeaturePort;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.system.Officer;

/** The requests, as whoever serves every feature knows them. */
@Component
@Order(30)
class RequestPort extends FeaturePort {

	private final Requests requests;

	private final RequestViews views;

	RequestPort(Requests requests, RequestViews views, RequestCommands feature, RequestDrafts writing, Commands commands,
			CaseDrafts drafts) {
		super(feature, writing, commands, drafts);
		this.requests = requests;
		this.views = views;
	}

	@Override
	public Optional<Case> find(UUID subject) {
		return this.requests.find(subject).map(this::shown);
	}

	/** A request has no shared number: its node's own reference stands for it. */
	private Case shown(Request request) {
		String ref = this.requests.ref(request.id());
		return new Case(request.id(), ref, null, request.urgency(), request.mode(), path(ref), request.duties(), false,
				null);
	}

	@Override
	public Optional<RequestView> view(Officer officer, String ref) {
		return this.views.of(officer, ref);
	}

}
