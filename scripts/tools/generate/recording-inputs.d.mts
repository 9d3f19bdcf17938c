export declare const recordingInputsFile: string;
export declare function recordingInputs(): Readonly<Record<string, string>>;
export declare function staleRecordingInputs(): readonly string[];
