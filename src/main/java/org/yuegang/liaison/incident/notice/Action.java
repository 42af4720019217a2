package org.yuegang.liaison.incident.notice;

/** Whether the other side must follow it up (須跟進) or is only told (供參考). */
public enum Action {

	FOR_ACTION, FOR_INFORMATION

}
