package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.yuegang.liaison.ApiClient.Answer;

/** The issue of one verified notice, on the way of which nodes are killed. */
final class KilledIssue {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Executor OFFICER = task -> Thread.ofVirtual().start(task);

	private final KillPair pair;

	private final String maker;

	private final String ref;

	private final UUID subject;

	private final ApiClient issuer;

	private final Map<String, Object> request;

	private List<String> killed = List.of();

	private CompletableFuture<Answer> first;

	/** @param maker the unit that issues */
	KilledIssue(KillPair pair, String maker) {
		this.pair = pair;
		this.maker = maker;
		this.ref = pair.cases().verified(maker, Notices.askingNothing("salamander"));
		this.subject = UUID.fromString(pair.cases().get(maker, "issuer", this.ref).get("id").asString());
		int revision = pair.cases().get(maker, "issuer", this.ref).get("revision").intValue();
		this.request = Map.of("act", "ISSUE", "revision", revision, "body", Cases.BOTH_TEXTS);
		this.issuer = pair.cases().as(maker, "issuer").with("Idempotency-Key", UUID.randomUUID().toString());
		pair.settle();
	}

	UUID subject() {
		return this.subject;
	}

	String maker() {
		return this.maker;
	}

	String other() {
		return this.maker.equals("GD") ? "HK" : "GD";
	}

	/** The other side can only store the issue when it comes, and applies it after that. */
	KilledIssue storedFirst() {
		this.pair.node(other()).failOnce();
		return this;
	}

	/** Lets the issuer act, waits until every node named stands at its point, and kills those to be killed. */
	KilledIssue killed(List<String> units, Map<String, KillPoint> points) {
		points.forEach((unit, point) -> this.pair.node(unit).stopAt(point));
		this.first = CompletableFuture.supplyAsync(this::post, OFFICER);
		points.forEach((unit, point) -> this.pair.node(unit).reached(point));
		this.killed = units;
		units.forEach(unit -> this.pair.node(unit).kill());
		return this;
	}

	KilledIssue withoutAnswer() {
		assertThat(this.first).failsWithin(PATIENCE);
		return this;
	}

	KilledIssue answered() {
		assertThat(this.first).succeedsWithin(PATIENCE).matches(answer -> answer.status() == 200);
		return this;
	}

	/** Starts what was killed, lets the issuer repeat his command and the other side acknowledge. */
	void goesOn(boolean madeBefore) {
		this.pair.start(this.killed);
		Answer again = post();
		again.expect(200);
		assertThat(again.header("Idempotency-Replayed")).isEqualTo(madeBefore ? "true" : "");
		if (!this.first.isCompletedExceptionally()) {
			assertThat(again.body()).isEqualTo(this.first.join().body());
		}
		this.pair.settle();
		this.pair.cases().acknowledge(other(), this.pair.cases().refThere(this.maker, this.ref));
		this.pair.settle();
	}

	private Answer post() {
		return this.issuer.post("/api/v1/incidents/" + this.ref + "/acts", this.request);
	}

}
