package org.yuegang.liaison.lifecycle;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import tools.jackson.databind.JsonNode;

/** The port of a feature that writes by {@link CaseDrafts} and acts by {@link Commands}; it says what it shows. */
public abstract class FeaturePort implements CasePort {

	private final CaseFeature<?, ?, ?> feature;

	private final DraftFeature<?> writing;

	private final Commands commands;

	private final CaseDrafts drafts;

	protected FeaturePort(CaseFeature<?, ?, ?> feature, DraftFeature<?> writing, Commands commands, CaseDrafts drafts) {
		this.feature = feature;
		this.writing = writing;
		this.commands = commands;
		this.drafts = drafts;
	}

	@Override
	public final String feature() {
		return this.feature.name();
	}

	@Override
	public final Outcome<String> begin(Officer officer, JsonNode content) {
		return this.drafts.start(this.writing, officer, content);
	}

	@Override
	public final Outcome<Draft> write(Officer officer, String ref, @Nullable String purpose, Seen seen,
			JsonNode content) {
		return this.drafts.saveNamed(this.writing, officer, ref, purpose, seen, content);
	}

	@Override
	public final Outcome<Act> perform(Officer officer, String ref, String act, int revision, JsonNode form) {
		return this.commands.perform(this.feature, officer, ref, act, revision, form);
	}

	/** The path of a case's page. */
	protected final String path(String ref) {
		return "/" + this.feature.cases() + "/" + ref;
	}

}
