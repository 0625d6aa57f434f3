"""SQL that frames are made of: means, forecasts, parts of the map, what a mark stands for; and what a connection may reach and keeps."""
