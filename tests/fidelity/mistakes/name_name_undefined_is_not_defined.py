f"{undefined}"
