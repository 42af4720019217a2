package org.yuegang.liaison.attachment;

/** What a file is. */
public enum FileKind {

	LAB_REPORT, PICTURE, LABEL, CERTIFICATE, DISTRIBUTION_LIST, OFFICIAL_LETTER, REGULATION_TEXT, PRESS_COPY,
	PRESS_RELEASE, OTHER

}
