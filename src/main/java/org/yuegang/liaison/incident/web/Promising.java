package org.yuegang.liaison.incident.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.yuegang.liaison.incident.notice.Fact;
import org.yuegang.liaison.incident.notice.Promise;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The promises of one step put into the notice: what is promised by when, and which promise is taken back, and why. */
final class Promising {

	private final List<String> facts;

	private final List<Promise> owed;

	/** @param owed the promises of earlier versions that are still owed */
	Promising(List<Fact> facts, List<Promise> owed) {
		this.facts = facts.stream().map(Fact::field).toList();
		this.owed = owed;
	}

	void put(ObjectNode notice, JsonNode posted) {
		List<JsonNode> promises = new ArrayList<>();
		List<Instant> before = new ArrayList<>();
		notice.path("promises").forEach(promise -> {
			if (!this.facts.contains(promise.path("field").asString()) || isHistory(promise)) {
				promises.add(promise);
			}
			before.add(Instant.parse(promise.path("by").asString()));
		});
		for (String fact : this.facts) {
			JsonNode reason = posted.path(NoticeFields.WITHDRAWN).path(fact);
			List<Promise> ofFact = this.owed.stream().filter(promise -> promise.field().equals(fact)).toList();
			if (!reason.isMissingNode()) {
				ofFact.forEach(promise -> promises
					.add(promise(notice, fact, promise.by().toString()).set("withdrawn", reason)));
			}
			JsonNode promised = posted.path(NoticeFields.PROMISED).path(fact);
			if (!promised.isMissingNode()) {
				String by = asKept(promised.asString(), before);
				if (reason.isMissingNode() || ofFact.stream().noneMatch(promise -> promise.by().toString().equals(by))) {
					promises.add(promise(notice, fact, by));
				}
			}
		}
		notice.remove("promises");
		if (!promises.isEmpty()) {
			notice.putArray("promises").addAll(promises);
		}
	}

	/** Taken back by an earlier version: that stays on record. */
	private boolean isHistory(JsonNode promise) {
		return promise.has("withdrawn") && this.owed.stream()
			.noneMatch(owed -> owed.field().equals(promise.path("field").asString())
					&& owed.by().toString().equals(promise.path("by").asString()));
	}

	/** A page shows minutes: what was not changed there keeps its seconds, or it would be another promise. */
	private static String asKept(String typed, List<Instant> before) {
		try {
			Instant by = OffsetDateTime.parse(typed).toInstant();
			return before.stream()
				.filter(kept -> kept.truncatedTo(ChronoUnit.MINUTES).equals(by))
				.findFirst()
				.orElse(by)
				.toString();
		}
		catch (DateTimeException noTime) {
			return typed;
		}
	}

	private static ObjectNode promise(ObjectNode notice, String fact, String by) {
		return notice.objectNode().put("field", fact).put("by", by);
	}

}
