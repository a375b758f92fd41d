"""会议材料: cases put together for a meeting, masked, looked at, saved and printed."""
