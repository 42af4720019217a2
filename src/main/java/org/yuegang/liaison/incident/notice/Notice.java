package org.yuegang.liaison.incident.notice;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.attachment.FileMetadata;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.BilingualText;

/**
 * The official content of an incident at one version: facts once, prose in two equally valid texts (clause ten).
 * Everything may be missing while it is being written; {@link NoticeChecks} says what a step needs. Component names
 * are the JSON names of the API, the drills and the exchange; lists are never null.
 *
 * @param summary what happened
 * @param scope 事件涉及的範圍, whom and what it touches (clause 一 para 5)
 * @param attention 需要注意的事項 (clause 一 para 5)
 * @param measures 採取的防控措施 (clause 一 para 5)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Notice(@Nullable NoticeKind kind, @Nullable Urgency urgency, @Nullable Mode mode,
		@Nullable Action action, @Nullable BilingualText subject, @Nullable BilingualText summary,
		@Nullable BilingualText scope, @Nullable BilingualText attention, @Nullable Basis basis,
		@Nullable Confidence confidence, @Nullable Supplied supplied, @Nullable OnOtherSide onOtherSide,
		@Nullable Times times, @Nullable ToldBy toldBy, @Size(max = 50) List<Product> products,
		@Size(max = 50) List<Hazard> hazards,
		@Size(max = 500) List<LabResult> results, @Nullable Risk risk, @Nullable People people,
		@Size(max = 200) List<OperatorInvolved> operators, @Size(max = 500) List<Distribution> distribution,
		@Nullable Transport transport, @Size(max = 50) List<Measure> measures, @Size(max = 20) List<Ask> asks,
		@Nullable Regulation regulation, @Nullable Monitoring monitoring, @Size(max = 50) List<FileMetadata> files,
		@Size(max = 50) List<Reference> references, @Nullable Confidentiality confidentiality,
		@Size(max = 30) List<Promise> promises) {

	public Notice {
		products = orNone(products);
		hazards = orNone(hazards);
		results = orNone(results);
		operators = orNone(operators);
		distribution = orNone(distribution);
		measures = orNone(measures);
		asks = orNone(asks);
		files = orNone(files);
		references = orNone(references);
		promises = orNone(promises);
	}

	/** Whether it says what it is: nothing is filed, listed or timed without these. */
	@JsonIgnore
	public boolean isIdentified() {
		return this.kind != null && this.urgency != null && this.subject != null;
	}

	/** An exercise says so; what says nothing is an actual case. */
	public Mode modeOrActual() {
		return this.mode == null ? Mode.ACTUAL : this.mode;
	}

	/** The same notice with these promises in place of its own. */
	public Notice withPromises(List<Promise> promises) {
		return new Notice(this.kind, this.urgency, this.mode, this.action, this.subject, this.summary, this.scope,
				this.attention, this.basis, this.confidence, this.supplied, this.onOtherSide, this.times,
				this.toldBy, this.products, this.hazards, this.results, this.risk, this.people, this.operators,
				this.distribution, this.transport, this.measures, this.asks, this.regulation, this.monitoring, this.files,
				this.references, this.confidentiality, promises);
	}

	/** The same notice with what verification established. */
	public Notice withVerification(Basis basis, Confidence confidence) {
		return new Notice(this.kind, this.urgency, this.mode, this.action, this.subject, this.summary, this.scope,
				this.attention, basis, confidence, this.supplied, this.onOtherSide, this.times, this.toldBy,
				this.products, this.hazards, this.results, this.risk, this.people, this.operators, this.distribution,
				this.transport, this.measures, this.asks, this.regulation, this.monitoring, this.files,
				this.references, this.confidentiality, this.promises);
	}

	private static <T> List<T> orNone(@Nullable List<T> list) {
		return list == null ? List.of() : List.copyOf(list);
	}

}
