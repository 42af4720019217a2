package org.yuegang.liaison.journal;

/** Whether a case is real or an exercise (演習／演练); it belongs to the case and to all its acts. */
public enum Mode {

	ACTUAL, EXERCISE

}
