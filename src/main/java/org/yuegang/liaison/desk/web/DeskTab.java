package org.yuegang.liaison.desk.web;

import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.state.AcknowledgementReading;

/** The parts of the desk; a case can lie in several. */
enum DeskTab {

	/** 待我處理. */
	MINE,
	/** 待確認. */
	AWAITED,
	/** 跟進中. */
	RUNNING,
	/** 已完結. */
	OVER;

	boolean holds(DeskRow row) {
		return switch (this) {
			case MINE -> row.mine();
			case AWAITED -> row.view().tracks().acknowledgement() == AcknowledgementReading.AWAITED
					|| row.view().tracks().acknowledgement() == AcknowledgementReading.RETURNED;
			case RUNNING -> !isOver(row.view());
			case OVER -> isOver(row.view());
		};
	}

	private static boolean isOver(IncidentView view) {
		return switch (view.tracks().handling()) {
			case CLOSED, UNFOUNDED, REFERRED -> true;
			case WITHDRAWN -> view.tracks().acknowledgement() == AcknowledgementReading.ACKNOWLEDGED;
			default -> false;
		};
	}

}
