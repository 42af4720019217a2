package org.yuegang.liaison.incident.notice;

/** The four kinds of food-safety information of agreement clause two, in its order. */
public enum NoticeKind {

	/** 二 (1): a major policy, regulation or standard introduced, changed or updated. */
	REGULATION,
	/** 二 (2): important monitoring, sampling or risk-monitoring results. */
	MONITORING,
	/** 二 (3): a large recall or a similar special action. */
	RECALL,
	/** 二 (4): a major food incident involving both sides, and its findings. */
	INCIDENT

}
